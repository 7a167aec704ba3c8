import unittest

from lib import status


class TestStatus(unittest.TestCase):
    def test_1(self):
        self.assertEqual(status([19]), 'min 19, max 19 n=0 [0]')

    def test_2(self):
        self.assertEqual(status([21, 18]), 'min 21, max 18 n=0 [0]')

    def test_3(self):
        self.assertEqual(status([18, 23, -3]), 'min 18, max -3 n=0 [0]')

    def test_4(self):
        self.assertEqual(status([13, 11, 11, 13, 10, 13, 7]), 'min 13, max 7 [7]')


if __name__ == "__main__":
    unittest.main()
