import unittest

from buggy import phone_digits


class TestPhoneDigits(unittest.TestCase):
    def test_1(self):
        self.assertEqual(phone_digits(' zl'), '9999555')

    def test_2(self):
        self.assertEqual(phone_digits('cb   zox'), '22222999966699')

    def test_3(self):
        self.assertEqual(phone_digits('zz'), '99999999')

    def test_4(self):
        self.assertEqual(phone_digits('wz'), '99999')


if __name__ == "__main__":
    unittest.main()
