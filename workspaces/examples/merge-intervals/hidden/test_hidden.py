import unittest

from merge_intervals import merge_intervals


class TestMergeIntervals(unittest.TestCase):
    def test_1(self):
        self.assertEqual(merge_intervals([(0, 1), (1, 2), (2, 3)]), [(0, 3)])

    def test_2(self):
        self.assertEqual(merge_intervals([(4, 8), (1, 4)]), [(1, 8)])

    def test_3(self):
        self.assertEqual(merge_intervals([(1, 2), (3, 4)]), [(1, 2), (3, 4)])

    def test_4(self):
        self.assertEqual(merge_intervals([(1, 10), (2, 3)]), [(1, 10)])

    def test_5(self):
        self.assertEqual(merge_intervals([(0, 0), (0, 0), (1, 1)]), [(0, 0), (1, 1)])


if __name__ == "__main__":
    unittest.main()
