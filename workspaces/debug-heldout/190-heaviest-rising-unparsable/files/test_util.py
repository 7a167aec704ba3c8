import unittest

from util import heaviest_rising


class TestHeaviestRising(unittest.TestCase):
    def test_1(self):
        self.assertEqual(heaviest_rising([]), [])

    def test_2(self):
        self.assertEqual(heaviest_rising([2, 1]), [2, 1])

    def test_3(self):
        self.assertEqual(heaviest_rising([6]), [6])

    def test_4(self):
        self.assertEqual(heaviest_rising([2]), [2])


if __name__ == "__main__":
    unittest.main()
