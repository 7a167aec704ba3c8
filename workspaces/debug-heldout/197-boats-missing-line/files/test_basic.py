import unittest

from basic import pair_up_weights


class TestPairUpWeights(unittest.TestCase):
    def test_1(self):
        self.assertEqual(pair_up_weights([6, 1, 3], 7), 2)

    def test_2(self):
        self.assertEqual(pair_up_weights([1, 1], 9), 1)

    def test_3(self):
        self.assertEqual(pair_up_weights([], 6), 0)

    def test_4(self):
        self.assertEqual(pair_up_weights([5], 9), 1)


if __name__ == "__main__":
    unittest.main()
