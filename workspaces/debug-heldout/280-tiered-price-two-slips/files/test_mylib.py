import unittest

from mylib import tiered_price


class TestTieredPrice(unittest.TestCase):
    def test_1(self):
        self.assertEqual(tiered_price(30), 130)

    def test_2(self):
        self.assertEqual(tiered_price(17), 78)

    def test_3(self):
        self.assertEqual(tiered_price(5), 25)

    def test_4(self):
        self.assertEqual(tiered_price(29), 126)


if __name__ == "__main__":
    unittest.main()
