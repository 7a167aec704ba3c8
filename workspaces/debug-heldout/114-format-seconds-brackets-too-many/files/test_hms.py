import unittest

from hms import hms


class TestHms(unittest.TestCase):
    def test_1(self):
        self.assertEqual(hms(9), (0, 0, 9))

    def test_2(self):
        self.assertEqual(hms(1), (0, 0, 1))

    def test_3(self):
        self.assertEqual(hms(0), (0, 0, 0))

    def test_4(self):
        self.assertEqual(hms(5993), (1, 39, 53))


if __name__ == "__main__":
    unittest.main()
