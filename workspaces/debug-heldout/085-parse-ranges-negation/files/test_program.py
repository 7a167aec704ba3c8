import unittest

from program import parse_ranges


class TestParseRanges(unittest.TestCase):
    def test_1(self):
        self.assertEqual(parse_ranges('5-8'), [5, 6, 7, 8])

    def test_2(self):
        self.assertEqual(parse_ranges('2-7,4,9,4'), [2, 3, 4, 5, 6, 7, 4, 9, 4])

    def test_3(self):
        self.assertEqual(parse_ranges('2-6,1,4-5'), [2, 3, 4, 5, 6, 1, 4, 5])

    def test_4(self):
        self.assertEqual(parse_ranges('9'), [9])


if __name__ == "__main__":
    unittest.main()
