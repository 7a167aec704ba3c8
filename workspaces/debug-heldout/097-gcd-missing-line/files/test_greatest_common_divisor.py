import unittest

from greatest_common_divisor import greatest_common_divisor


class TestGreatestCommonDivisor(unittest.TestCase):
    def test_1(self):
        self.assertEqual(greatest_common_divisor(18, 9), 9)

    def test_2(self):
        self.assertEqual(greatest_common_divisor(11, 24), 1)

    def test_3(self):
        self.assertEqual(greatest_common_divisor(1, 17), 1)

    def test_4(self):
        self.assertEqual(greatest_common_divisor(26, 17), 1)


if __name__ == "__main__":
    unittest.main()
