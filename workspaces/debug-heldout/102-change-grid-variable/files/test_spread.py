import unittest

from spread import spread


class TestSpread(unittest.TestCase):
    def test_1(self):
        self.assertEqual(spread([[4, 9], [5, 1]]), [[4, 9], [5, 1]])

    def test_2(self):
        self.assertEqual(spread([[4, 2, 4, 2], [1, 8, 5, 4], [6, 2, 2, 5]]), [[4, 2, 4, 2], [1, 8, 5, 4], [6, 2, 2, 5]])

    def test_3(self):
        self.assertEqual(spread([[5, 9], [8, 3], [8, 8], [4, 9]]), [[5, 9], [8, 3], [8, 8], [4, 9]])

    def test_4(self):
        self.assertEqual(spread([[5, 6], [6, 1], [4, 6]]), [[5, 6], [6, 1], [4, 6]])


if __name__ == "__main__":
    unittest.main()
