import unittest

from swapped_min_max import clamp_all


class TestClampAll(unittest.TestCase):
    def test_1(self):
        self.assertEqual(clamp_all([1, 2, 3], 2, 2), [2, 2, 2])

    def test_2(self):
        self.assertEqual(clamp_all([-1, 100], -1, 99), [-1, 99])

    def test_3(self):
        self.assertEqual(clamp_all([7], 8, 9), [8])


if __name__ == "__main__":
    unittest.main()
