import unittest

from module import set_balance


class TestSetBalance(unittest.TestCase):
    def test_1(self):
        self.assertEqual(set_balance([3, 0], [4, 2, 8]), [8, 16, 32])

    def test_2(self):
        self.assertEqual(set_balance([8, 5], [7, 4]), [16, 28])

    def test_3(self):
        self.assertEqual(set_balance([9, 4, 0], [2, 1, 9]), [4, 8, 36])

    def test_4(self):
        self.assertEqual(set_balance([], [0, 1]), [0, 4])


if __name__ == "__main__":
    unittest.main()
