import unittest

from palindrome_case import is_palindrome


class TestIsPalindrome(unittest.TestCase):
    def test_1(self):
        self.assertEqual(is_palindrome('A man, a plan, a canal: Panama'), True)

    def test_2(self):
        self.assertEqual(is_palindrome('No lemon, no melon'), True)

    def test_3(self):
        self.assertEqual(is_palindrome('x y'), False)

    def test_4(self):
        self.assertEqual(is_palindrome('1 2 1'), True)


if __name__ == "__main__":
    unittest.main()
