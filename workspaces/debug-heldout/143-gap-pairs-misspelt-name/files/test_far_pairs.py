import unittest

from far_pairs import far_pairs


class TestFarPairs(unittest.TestCase):
    def test_1(self):
        self.assertEqual(far_pairs([], 3), (None, 3))

    def test_2(self):
        self.assertEqual(far_pairs([1, 11], 1), (None, 1))

    def test_3(self):
        self.assertEqual(far_pairs([13], 1), (None, 1))

    def test_4(self):
        self.assertEqual(far_pairs([5, 6, 1, -3, 7, 11], 3), (4, 3))


if __name__ == "__main__":
    unittest.main()
