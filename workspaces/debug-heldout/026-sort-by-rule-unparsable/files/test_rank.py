import unittest

from rank import rank


class TestRank(unittest.TestCase):
    def test_1(self):
        self.assertEqual(rank([]), [])

    def test_2(self):
        self.assertEqual(rank([18]), [18])

    def test_3(self):
        self.assertEqual(rank([3]), [3, 3])

    def test_4(self):
        self.assertEqual(rank([-7, 17, -9, -9, 18]), [-9, -9, -7, 17, 18])


if __name__ == "__main__":
    unittest.main()
