import unittest

from is_ipv4 import is_ipv4


class TestIsIpv4(unittest.TestCase):
    def test_1(self):
        self.assertEqual(is_ipv4('01.255.255'), False)

    def test_2(self):
        self.assertEqual(is_ipv4('256.0.'), False)

    def test_3(self):
        self.assertEqual(is_ipv4('.x.x'), False)

    def test_4(self):
        self.assertEqual(is_ipv4('1.4.6.193'), True)


if __name__ == "__main__":
    unittest.main()
