import unittest

from tools import join_sorted


class TestJoinSorted(unittest.TestCase):
    def test_1(self):
        self.assertEqual(join_sorted([7, 14], []), [7, 14])

    def test_2(self):
        self.assertEqual(join_sorted([-5, -1], []), [-5, -1])

    def test_3(self):
        self.assertEqual(join_sorted([-3, 1, 6], [0, 4]), [-3, 0, 1, 2, 6])

    def test_4(self):
        self.assertEqual(join_sorted([0], [-5, 2, 7, 11, 12, 15]), [-3, 0, 2, 7, 11, 12, 15])


if __name__ == "__main__":
    unittest.main()
