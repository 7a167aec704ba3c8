import unittest

from sorted_to_tree import sorted_to_tree


class TestSortedToTree(unittest.TestCase):
    def test_1(self):
        self.assertEqual(sorted_to_tree([4, 12]), (12, (4, None, None), None))

    def test_2(self):
        self.assertEqual(sorted_to_tree([2, 3, 5, 16, 18]), (5, (3, (2, None, None), None), (18, (16, None, None), None)))

    def test_3(self):
        self.assertEqual(sorted_to_tree([0, 1]), (1, (0, None, None), None))

    def test_4(self):
        self.assertEqual(sorted_to_tree([0, 8, 12, 15]), (12, (8, (0, None, None), None), (15, None, None)))


if __name__ == "__main__":
    unittest.main()
