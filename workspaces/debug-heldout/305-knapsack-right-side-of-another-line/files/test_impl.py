import unittest

from impl import best_value


class TestBestValue(unittest.TestCase):
    def test_1(self):
        self.assertEqual(best_value([(3, 15), (4, 11)], 12), 26)

    def test_2(self):
        self.assertEqual(best_value([(4, 1), (6, 14)], 0), 0)

    def test_3(self):
        self.assertEqual(best_value([], 10), 0)

    def test_4(self):
        self.assertEqual(best_value([(1, 14), (1, 5), (3, 3), (5, 12)], 14), 34)


if __name__ == "__main__":
    unittest.main()
