import unittest

from app import classify_triangle


class TestClassifyTriangle(unittest.TestCase):
    def test_1(self):
        self.assertEqual(classify_triangle(1, 2, 2), 'isosceles')

    def test_2(self):
        self.assertEqual(classify_triangle(1, 3, 1), 'none')

    def test_3(self):
        self.assertEqual(classify_triangle(1, 6, 1), 'none')

    def test_4(self):
        self.assertEqual(classify_triangle(3, 1, 2), 'none')


if __name__ == "__main__":
    unittest.main()
