import unittest

from check_password import check_password


class TestCheckPassword(unittest.TestCase):
    def test_1(self):
        self.assertEqual(check_password('XYZa1c'), True)

    def test_2(self):
        self.assertEqual(check_password('ab__'), False)

    def test_3(self):
        self.assertEqual(check_password('YX!a!'), False)

    def test_4(self):
        self.assertEqual(check_password('b1bX12'), True)


if __name__ == "__main__":
    unittest.main()
