import unittest

from count_subarrays import count_subarrays


class TestCountSubarrays(unittest.TestCase):
    def test_1(self):
        self.assertEqual(count_subarrays([3, -1, -3, -1], 0), 0)

    def test_2(self):
        self.assertEqual(count_subarrays([2, 4], -2), 0)

    def test_3(self):
        self.assertEqual(count_subarrays([], 0), 0)

    def test_4(self):
        self.assertEqual(count_subarrays([0, 0], 0), 3)


if __name__ == "__main__":
    unittest.main()
