import unittest

from bank_overdraft import run_account


class TestRunAccount(unittest.TestCase):
    def test_1(self):
        self.assertEqual(run_account(5, 5, [11]), ([False], 5))

    def test_2(self):
        self.assertEqual(run_account(5, 5, [10]), ([True], -5))

    def test_3(self):
        self.assertEqual(run_account(0, 0, [1]), ([False], 0))

    def test_4(self):
        self.assertEqual(run_account(50, 100, [120, 40]), ([True, False], -70))


if __name__ == "__main__":
    unittest.main()
