import unittest

from union_of import union_of


class TestUnionOf(unittest.TestCase):
    def test_1(self):
        self.assertEqual(union_of({'b': 8, 'd': 4, 'c': 9}, {}), 21)

    def test_2(self):
        self.assertEqual(union_of({'a': 10}, {}), 10)

    def test_3(self):
        self.assertEqual(union_of({'d': 2}, {'c': 6}), 2)

    def test_4(self):
        self.assertEqual(union_of({'d': -3, 'c': 2}, {'c': 10, 'e': 6}), 9)


if __name__ == "__main__":
    unittest.main()
