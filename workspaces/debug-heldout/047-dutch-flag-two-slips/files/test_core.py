import unittest

from core import sort_colors


class TestSortColors(unittest.TestCase):
    def test_1(self):
        self.assertEqual(sort_colors([2, 2, 0, 1, 2, 0]), [0, 0, 1, 2, 2, 2])

    def test_2(self):
        self.assertEqual(sort_colors([1, 0, 0, 2, 2, 1]), [0, 0, 1, 1, 2, 2])

    def test_3(self):
        self.assertEqual(sort_colors([1, 2]), [1, 2])

    def test_4(self):
        self.assertEqual(sort_colors([1, 1]), [1, 1])


if __name__ == "__main__":
    unittest.main()
