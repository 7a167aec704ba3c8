import unittest

from sort_key import ranking


class TestRanking(unittest.TestCase):
    def test_1(self):
        self.assertEqual(ranking({}), [])

    def test_2(self):
        self.assertEqual(ranking({'ann': 3, 'bob': 5}), ['bob', 'ann'])

    def test_3(self):
        self.assertEqual(ranking({'ann': 9, 'bob': 5}), ['ann', 'bob'])

    def test_4(self):
        self.assertEqual(ranking({'x': 1, 'y': 1, 'a': 1}), ['a', 'x', 'y'])


if __name__ == "__main__":
    unittest.main()
