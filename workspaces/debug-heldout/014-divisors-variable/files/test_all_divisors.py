import unittest

from all_divisors import all_divisors


class TestAllDivisors(unittest.TestCase):
    def test_1(self):
        self.assertEqual(all_divisors(65), [1, 5, 13, 65])

    def test_2(self):
        self.assertEqual(all_divisors(6), [1, 2, 3, 6])

    def test_3(self):
        self.assertEqual(all_divisors(61), [1, 61])

    def test_4(self):
        self.assertEqual(all_divisors(1), [1])


if __name__ == "__main__":
    unittest.main()
