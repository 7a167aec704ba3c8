import unittest

from break_on import break_on


class TestBreakOn(unittest.TestCase):
    def test_1(self):
        self.assertEqual(break_on([0, 0], 1), [[0, 0]])

    def test_2(self):
        self.assertEqual(break_on([3, 2, 4, 4, 0, 0, 1], 3), [[], [2, 4, 4, 0, 0, 1]])

    def test_3(self):
        self.assertEqual(break_on([], 4), [[]])

    def test_4(self):
        self.assertEqual(break_on([4, 0], 4), [[], [0]])


if __name__ == "__main__":
    unittest.main()
