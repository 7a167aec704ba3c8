import unittest

from cashier import cashier


class TestCashier(unittest.TestCase):
    def test_1(self):
        self.assertEqual(cashier([(8, 4), (2, 5), (5, 5)]), [0, 2, 4])

    def test_2(self):
        self.assertEqual(cashier([(7, 3), (5, 4)]), [0, 2])

    def test_3(self):
        self.assertEqual(cashier([(1, 1)]), [0])

    def test_4(self):
        self.assertEqual(cashier([(4, 5), (4, 5)]), [0, 5])


if __name__ == "__main__":
    unittest.main()
