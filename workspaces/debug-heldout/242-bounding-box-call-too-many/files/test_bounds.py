import unittest

from bounds import bounds


class TestBounds(unittest.TestCase):
    def test_1(self):
        self.assertEqual(bounds([(9, 9)]), (9, 9, 9, 9))

    def test_2(self):
        self.assertEqual(bounds([(-1, -9), (7, -8), (0, -7)]), (-1, -9, 7, -7))

    def test_3(self):
        self.assertEqual(bounds([(2, -8)]), (2, -8, 2, -8))

    def test_4(self):
        self.assertEqual(bounds([(5, 9), (-2, -1), (4, -9), (5, 3)]), (-2, -9, 5, 9))


if __name__ == "__main__":
    unittest.main()
