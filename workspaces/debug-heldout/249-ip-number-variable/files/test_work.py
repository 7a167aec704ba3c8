import unittest

from work import ip_to_int


class TestIpToInt(unittest.TestCase):
    def test_1(self):
        self.assertEqual(ip_to_int('0.7.3.9'), 459529)

    def test_2(self):
        self.assertEqual(ip_to_int('236.203.86.7'), 3972748807)

    def test_3(self):
        self.assertEqual(ip_to_int('185.7.10.7'), 3104246279)

    def test_4(self):
        self.assertEqual(ip_to_int('8.53.3.19'), 137691923)


if __name__ == "__main__":
    unittest.main()
