import unittest

from palindrome_case import is_palindrome


class TestIsPalindrome(unittest.TestCase):
    def test_1(self):
        self.assertEqual(is_palindrome(''), True)

    def test_2(self):
        self.assertEqual(is_palindrome('level'), True)

    def test_3(self):
        self.assertEqual(is_palindrome('Level'), True)

    def test_4(self):
        self.assertEqual(is_palindrome('never odd or even'), True)

    def test_5(self):
        self.assertEqual(is_palindrome('abc'), False)


if __name__ == "__main__":
    unittest.main()
