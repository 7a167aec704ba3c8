import unittest

from task import pair_up_weights


class TestPairUpWeights(unittest.TestCase):
    def test_1(self):
        self.assertEqual(pair_up_weights([3], 7), 1)

    def test_2(self):
        self.assertEqual(pair_up_weights([4, 1, 1, 1, 1], 7), 3)

    def test_3(self):
        self.assertEqual(pair_up_weights([4, 2, 2, 2, 2], 6), 3)

    def test_4(self):
        self.assertEqual(pair_up_weights([1, 4, 1], 9), 2)


if __name__ == "__main__":
    unittest.main()
