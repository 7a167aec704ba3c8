import unittest

from example import blur


class TestBlur(unittest.TestCase):
    def test_1(self):
        self.assertEqual(blur([[8, 7], [8, 8], [5, 9]]), [4, 7])

    def test_2(self):
        self.assertEqual(blur([[3, 8], [9, 4]]), [4, 4])

    def test_3(self):
        self.assertEqual(blur([[4], [3], [7]]), [3])

    def test_4(self):
        self.assertEqual(blur([[2], [8], [2]]), [3])


if __name__ == "__main__":
    unittest.main()
