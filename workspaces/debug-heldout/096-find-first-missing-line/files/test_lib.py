import unittest

from lib import find_first


class TestFindFirst(unittest.TestCase):
    def test_1(self):
        self.assertEqual(find_first([13, 19, -4]), 1)

    def test_2(self):
        self.assertEqual(find_first([7, 8, -4, 13]), 2)

    def test_3(self):
        self.assertEqual(find_first([]), -1)

    def test_4(self):
        self.assertEqual(find_first([0, 0, -2, 0]), 1)


if __name__ == "__main__":
    unittest.main()
