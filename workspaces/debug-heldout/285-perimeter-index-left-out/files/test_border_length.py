import unittest

from border_length import border_length


class TestBorderLength(unittest.TestCase):
    def test_1(self):
        self.assertEqual(border_length([[1], [0], [1]]), 8)

    def test_2(self):
        self.assertEqual(border_length([[1, 1]]), 6)

    def test_3(self):
        self.assertEqual(border_length([[0, 0, 0], [1, 1, 1]]), 8)

    def test_4(self):
        self.assertEqual(border_length([[0, 0, 1, 1]]), 6)


if __name__ == "__main__":
    unittest.main()
