import unittest

from module import factors_of


class TestFactorsOf(unittest.TestCase):
    def test_1(self):
        self.assertEqual(factors_of(71), [1, 71])

    def test_2(self):
        self.assertEqual(factors_of(3), [1, 3])

    def test_3(self):
        self.assertEqual(factors_of(49), [1, 7, 49])

    def test_4(self):
        self.assertEqual(factors_of(77), [1, 7, 11, 77])


if __name__ == "__main__":
    unittest.main()
