import unittest

from similarity import similarity


class TestSimilarity(unittest.TestCase):
    def test_1(self):
        self.assertEqual(similarity({4, 3, 0}, {6, 1}), 0.0)

    def test_2(self):
        self.assertEqual(similarity({1}, {1, 4}), 0.5)

    def test_3(self):
        self.assertEqual(similarity({6, 0, 3}, {1}), 0.0)

    def test_4(self):
        self.assertEqual(similarity({3, 5, 4}, {4}), 0.33)


if __name__ == "__main__":
    unittest.main()
