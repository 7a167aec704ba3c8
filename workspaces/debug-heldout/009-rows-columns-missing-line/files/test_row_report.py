import unittest

from row_report import row_report


class TestRowReport(unittest.TestCase):
    def test_1(self):
        self.assertEqual(row_report([[2], [0], [-2], [7]]), [-2])

    def test_2(self):
        self.assertEqual(row_report([[11, 0], [1, 9]]), [1, 0])

    def test_3(self):
        self.assertEqual(row_report([[5], [3]]), [3])

    def test_4(self):
        self.assertEqual(row_report([[9, -3, 10], [6, -3, 8]]), [6, -3, 8])


if __name__ == "__main__":
    unittest.main()
