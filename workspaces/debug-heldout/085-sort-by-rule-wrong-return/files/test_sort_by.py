import unittest

from sort_by import sort_by


class TestSortBy(unittest.TestCase):
    def test_1(self):
        self.assertEqual(sort_by([17, 13, 7, 14]), [14, 7, 13, 17])

    def test_2(self):
        self.assertEqual(sort_by([17, 2, 16, 20]), [2, 16, 20, 17])

    def test_3(self):
        self.assertEqual(sort_by([-7, 9, -8, 8, 8, 6, 1]), [-8, 6, 8, 8, -7, 1, 9])

    def test_4(self):
        self.assertEqual(sort_by([11, -7, 4, 12]), [4, 12, -7, 11])


if __name__ == "__main__":
    unittest.main()
