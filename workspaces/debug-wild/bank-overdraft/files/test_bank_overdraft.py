import unittest

from bank_overdraft import run_account


class TestRunAccount(unittest.TestCase):
    def test_1(self):
        self.assertEqual(run_account(100, 0, [50]), ([True], 50))

    def test_2(self):
        self.assertEqual(run_account(100, 0, [50, 60]), ([True, False], 50))

    def test_3(self):
        self.assertEqual(run_account(0, 20, [10, 10, 1]), ([True, True, False], -20))

    def test_4(self):
        self.assertEqual(run_account(10, 5, []), ([], 10))


if __name__ == "__main__":
    unittest.main()
