import unittest

from utils import triangle_row


class TestTriangleRow(unittest.TestCase):
    def test_1(self):
        self.assertEqual(triangle_row(0), [1])

    def test_2(self):
        self.assertEqual(triangle_row(2), [1, 2, 1])

    def test_3(self):
        self.assertEqual(triangle_row(6), [1, 6, 15, 20, 15, 6, 1])

    def test_4(self):
        self.assertEqual(triangle_row(5), [1, 5, 10, 10, 5, 1])


if __name__ == "__main__":
    unittest.main()
