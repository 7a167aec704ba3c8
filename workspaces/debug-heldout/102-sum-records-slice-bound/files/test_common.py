import unittest

from common import report


class TestReport(unittest.TestCase):
    def test_1(self):
        self.assertEqual(report([('Rosa', 15, 1), ('Rosa', 15, 1)]), 0)

    def test_2(self):
        self.assertEqual(report([('Kim', 25, 5)]), 0)

    def test_3(self):
        self.assertEqual(report([('Will', 5, 3), ('Ian', 29, 3), ('Eve', 9, 4)]), 5)

    def test_4(self):
        self.assertEqual(report([('Zoe', 1, 5)]), 0)


if __name__ == "__main__":
    unittest.main()
