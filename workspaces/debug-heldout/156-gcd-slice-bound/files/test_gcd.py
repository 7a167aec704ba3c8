import unittest

from gcd import gcd


class TestGcd(unittest.TestCase):
    def test_1(self):
        self.assertEqual(gcd(11, 4), 1)

    def test_2(self):
        self.assertEqual(gcd(69, 4), 1)

    def test_3(self):
        self.assertEqual(gcd(86, 14), 2)

    def test_4(self):
        self.assertEqual(gcd(12, 7), 1)


if __name__ == "__main__":
    unittest.main()
