import unittest

from util import sort_by


class TestSortBy(unittest.TestCase):
    def test_1(self):
        self.assertEqual(sort_by([15, -8, 10, -5]), [-5, -8, 10, 15])

    def test_2(self):
        self.assertEqual(sort_by([-1, -2, -1, -2]), [-2, -1, -2, -1])

    def test_3(self):
        self.assertEqual(sort_by([13, 8, -5]), [-5, 8, 13])

    def test_4(self):
        self.assertEqual(sort_by([]), [])


if __name__ == "__main__":
    unittest.main()
