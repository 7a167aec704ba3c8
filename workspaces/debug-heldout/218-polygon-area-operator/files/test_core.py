import unittest

from core import polygon_area


class TestPolygonArea(unittest.TestCase):
    def test_1(self):
        self.assertEqual(polygon_area([(-1, -1), (1, -1), (0, 3)]), 4.0)

    def test_2(self):
        self.assertEqual(polygon_area([(0, 0), (4, 0), (4, 3)]), 6.0)

    def test_3(self):
        self.assertEqual(polygon_area([(0, 0), (6, 0), (3, 3)]), 9.0)

    def test_4(self):
        self.assertEqual(polygon_area([(1, 1), (4, 2), (3, 6)]), 6.5)


if __name__ == "__main__":
    unittest.main()
