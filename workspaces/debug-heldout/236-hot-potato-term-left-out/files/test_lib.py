import unittest

from lib import hot_potato


class TestHotPotato(unittest.TestCase):
    def test_1(self):
        self.assertEqual(hot_potato(['Bob', 'Cleo'], 2), 'Bob')

    def test_2(self):
        self.assertEqual(hot_potato(['Rosa', 'Rosa', 'Dan'], 1), 'Dan')

    def test_3(self):
        self.assertEqual(hot_potato(['Hana', 'Eve', 'Ann'], 5), 'Hana')

    def test_4(self):
        self.assertEqual(hot_potato(['Eve'], 3), 'Eve')


if __name__ == "__main__":
    unittest.main()
