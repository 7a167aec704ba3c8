import unittest

from utils import histogram_text


class TestHistogramText(unittest.TestCase):
    def test_1(self):
        self.assertEqual(histogram_text([1]), ['   1|'])

    def test_2(self):
        self.assertEqual(histogram_text([1, 0]), ['   1|', '   0|'])

    def test_3(self):
        self.assertEqual(histogram_text([4, 8, 3, 7]), ['   4|', '   8|', '   3|', '   7|'])

    def test_4(self):
        self.assertEqual(histogram_text([4, 6]), ['   4|', '   6|'])


if __name__ == "__main__":
    unittest.main()
