import unittest

from best_chain import best_chain


class TestBestChain(unittest.TestCase):
    def test_1(self):
        self.assertEqual(best_chain([10, 3, 12, 9]), [10, 3, 22, 12])

    def test_2(self):
        self.assertEqual(best_chain([3, 5, 1, 1, 5]), [3, 8, 1, 1, 8])

    def test_3(self):
        self.assertEqual(best_chain([12, 12, 12, 9, 6]), [12, 12, 12, 9, 6])

    def test_4(self):
        self.assertEqual(best_chain([1, 11, 6, 12]), [1, 12, 7, 24])


if __name__ == "__main__":
    unittest.main()
