import unittest

from contains import contains


class TestContains(unittest.TestCase):
    def test_1(self):
        self.assertEqual(contains((2, 2, 9, 6), (8, 7)), False)

    def test_2(self):
        self.assertEqual(contains((2, 1, 6, 5), (0, 0)), False)

    def test_3(self):
        self.assertEqual(contains((3, 4, 6, 5), (4, 6)), False)

    def test_4(self):
        self.assertEqual(contains((0, 1, 8, 7), (-1, 0)), False)


if __name__ == "__main__":
    unittest.main()
