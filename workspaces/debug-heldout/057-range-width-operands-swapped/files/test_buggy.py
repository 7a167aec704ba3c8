import unittest

from buggy import spread


class TestSpread(unittest.TestCase):
    def test_1(self):
        self.assertEqual(spread([-10, -11, -10]), 1)

    def test_2(self):
        self.assertEqual(spread([29, 27, 30, 25, 24, 24, 25]), 6)

    def test_3(self):
        self.assertEqual(spread([33, -15, -6, 10, 0, -3, 4]), 48)

    def test_4(self):
        self.assertEqual(spread([-7, -8, -4]), 4)


if __name__ == "__main__":
    unittest.main()
