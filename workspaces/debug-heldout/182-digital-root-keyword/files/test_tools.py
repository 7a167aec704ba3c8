import unittest

from tools import reduce_digits


class TestReduceDigits(unittest.TestCase):
    def test_1(self):
        self.assertEqual(reduce_digits(0), 0)

    def test_2(self):
        self.assertEqual(reduce_digits(3803), 5)

    def test_3(self):
        self.assertEqual(reduce_digits(16), 7)

    def test_4(self):
        self.assertEqual(reduce_digits(9932), 5)


if __name__ == "__main__":
    unittest.main()
