import unittest

from row_report import row_report


class TestRowReport(unittest.TestCase):
    def test_1(self):
        self.assertEqual(row_report([[11, 9], [5, 3], [1, 2], [-3, -2]]), [3, 2, -2])

    def test_2(self):
        self.assertEqual(row_report([[3, 6, 5, 0], [1, 1, 0, 9]]), [0, 9])

    def test_3(self):
        self.assertEqual(row_report([[3, 7]]), [7])

    def test_4(self):
        self.assertEqual(row_report([[9, 4, 2, 11], [8, 5, 2, 5]]), [11, 5])


if __name__ == "__main__":
    unittest.main()
