import unittest

from singles import singles


class TestSingles(unittest.TestCase):
    def test_1(self):
        self.assertEqual(singles([0, 6]), [0, 6])

    def test_2(self):
        self.assertEqual(singles([1, 0, 4, 0]), [1, 4])

    def test_3(self):
        self.assertEqual(singles([0, 4, 0, 4, 1, 2, 1]), [2])

    def test_4(self):
        self.assertEqual(singles([5, 0, 6]), [5, 0, 6])


if __name__ == "__main__":
    unittest.main()
