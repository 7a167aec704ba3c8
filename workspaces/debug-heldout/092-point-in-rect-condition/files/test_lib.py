import unittest

from lib import inside


class TestInside(unittest.TestCase):
    def test_1(self):
        self.assertEqual(inside((3, 1, 8, 8), (1, 0)), False)

    def test_2(self):
        self.assertEqual(inside((1, 2, 9, 6), (1, 0)), False)

    def test_3(self):
        self.assertEqual(inside((4, 1, 9, 9), (3, 7)), False)

    def test_4(self):
        self.assertEqual(inside((3, 0, 7, 6), (3, 0)), True)


if __name__ == "__main__":
    unittest.main()
