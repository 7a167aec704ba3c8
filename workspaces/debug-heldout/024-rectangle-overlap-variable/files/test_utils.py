import unittest

from utils import rect_overlap


class TestRectOverlap(unittest.TestCase):
    def test_1(self):
        self.assertEqual(rect_overlap((4, 4, 8, 6), (7, 5, 9, 6)), 1)

    def test_2(self):
        self.assertEqual(rect_overlap((0, 2, 8, 7), (6, 8, 8, 8)), 0)

    def test_3(self):
        self.assertEqual(rect_overlap((3, 0, 9, 9), (6, 4, 8, 6)), 4)

    def test_4(self):
        self.assertEqual(rect_overlap((1, 0, 6, 9), (2, 9, 7, 6)), 0)


if __name__ == "__main__":
    unittest.main()
