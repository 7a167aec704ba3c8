import unittest

from greedy_change import greedy_change


class TestGreedyChange(unittest.TestCase):
    def test_1(self):
        self.assertEqual(greedy_change(1), {1: 1})

    def test_2(self):
        self.assertEqual(greedy_change(17), {10: 1, 5: 1, 2: 1})

    def test_3(self):
        self.assertEqual(greedy_change(0), {})

    def test_4(self):
        self.assertEqual(greedy_change(108), {100: 1, 5: 1, 2: 1, 1: 1})


if __name__ == "__main__":
    unittest.main()
