import unittest

from gcd_all import gcd_all


class TestGcdAll(unittest.TestCase):
    def test_1(self):
        self.assertEqual(gcd_all([45, 47]), 1)

    def test_2(self):
        self.assertEqual(gcd_all([23, 28, 28]), 1)

    def test_3(self):
        self.assertEqual(gcd_all([43]), 43)

    def test_4(self):
        self.assertEqual(gcd_all([7, 40, 33]), 1)


if __name__ == "__main__":
    unittest.main()
