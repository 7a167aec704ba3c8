import unittest

from module import mirror_number


class TestMirrorNumber(unittest.TestCase):
    def test_1(self):
        self.assertEqual(mirror_number(98944), 44989)

    def test_2(self):
        self.assertEqual(mirror_number(3), 3)

    def test_3(self):
        self.assertEqual(mirror_number(-999), -999)

    def test_4(self):
        self.assertEqual(mirror_number(1), 1)


if __name__ == "__main__":
    unittest.main()
