import unittest

from merge_intervals import merge_intervals


class TestMergeIntervals(unittest.TestCase):
    def test_1(self):
        self.assertEqual(merge_intervals([]), [])

    def test_2(self):
        self.assertEqual(merge_intervals([(1, 3), (2, 5)]), [(1, 5)])

    def test_3(self):
        self.assertEqual(merge_intervals([(1, 2), (2, 4)]), [(1, 4)])

    def test_4(self):
        self.assertEqual(merge_intervals([(5, 6), (1, 2)]), [(1, 2), (5, 6)])

    def test_5(self):
        self.assertEqual(merge_intervals([(1, 9), (2, 3), (9, 10)]), [(1, 10)])


if __name__ == "__main__":
    unittest.main()
