import unittest

from swapped_min_max import clamp_all


class TestClampAll(unittest.TestCase):
    def test_1(self):
        self.assertEqual(clamp_all([], 0, 1), [])

    def test_2(self):
        self.assertEqual(clamp_all([5], 0, 10), [5])

    def test_3(self):
        self.assertEqual(clamp_all([-5, 5, 50], 0, 10), [0, 5, 10])

    def test_4(self):
        self.assertEqual(clamp_all([3, 4], 3, 3), [3, 3])


if __name__ == "__main__":
    unittest.main()
