import unittest

from product_except_self import product_except_self


class TestProductExceptSelf(unittest.TestCase):
    def test_1(self):
        self.assertEqual(product_except_self([2, 4, 3, 5]), [60, 30, 40, 24])

    def test_2(self):
        self.assertEqual(product_except_self([1, -3, 2]), [-6, 2, -3])

    def test_3(self):
        self.assertEqual(product_except_self([-2, -1]), [-1, -2])

    def test_4(self):
        self.assertEqual(product_except_self([4, -2, -1, 3, -1]), [-6, 12, 24, -8, 24])


if __name__ == "__main__":
    unittest.main()
