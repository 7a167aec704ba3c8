import unittest

from script import ip_to_int


class TestIpToInt(unittest.TestCase):
    def test_1(self):
        self.assertEqual(ip_to_int('86.232.9.2'), 1458047234)

    def test_2(self):
        self.assertEqual(ip_to_int('90.33.2.7'), 1512112647)

    def test_3(self):
        self.assertEqual(ip_to_int('21.10.233.46'), 353036590)

    def test_4(self):
        self.assertEqual(ip_to_int('14.111.3.103'), 242156391)


if __name__ == "__main__":
    unittest.main()
