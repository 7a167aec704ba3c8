import unittest

from sort_key import ranking


class TestRanking(unittest.TestCase):
    def test_1(self):
        self.assertEqual(ranking({'p': 2, 'q': 7, 'r': 7}), ['q', 'r', 'p'])

    def test_2(self):
        self.assertEqual(ranking({'zed': 10, 'amy': 3}), ['zed', 'amy'])

    def test_3(self):
        self.assertEqual(ranking({'m': 0}), ['m'])


if __name__ == "__main__":
    unittest.main()
