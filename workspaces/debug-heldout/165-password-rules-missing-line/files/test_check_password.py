import unittest

from check_password import check_password


class TestCheckPassword(unittest.TestCase):
    def test_1(self):
        self.assertEqual(check_password('aabbbcZZ'), 2)

    def test_2(self):
        self.assertEqual(check_password('3113'), 1)

    def test_3(self):
        self.assertEqual(check_password('cc'), 0)

    def test_4(self):
        self.assertEqual(check_password('_!3 '), 2)


if __name__ == "__main__":
    unittest.main()
