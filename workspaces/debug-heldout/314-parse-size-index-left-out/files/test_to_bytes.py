import unittest

from to_bytes import to_bytes


class TestToBytes(unittest.TestCase):
    def test_1(self):
        self.assertEqual(to_bytes('9B'), 9)

    def test_2(self):
        self.assertEqual(to_bytes('6M'), 6291456)

    def test_3(self):
        self.assertEqual(to_bytes('36KB'), 36864)

    def test_4(self):
        self.assertEqual(to_bytes('35K'), 35840)


if __name__ == "__main__":
    unittest.main()
