import unittest

from cut_rod import cut_rod


class TestCutRod(unittest.TestCase):
    def test_1(self):
        self.assertEqual(cut_rod([5, 5, 4, 9, 7]), 25)

    def test_2(self):
        self.assertEqual(cut_rod([8, 4, 13, 7]), 32)

    def test_3(self):
        self.assertEqual(cut_rod([1]), 1)

    def test_4(self):
        self.assertEqual(cut_rod([9, 9, 11, 9, 5]), 45)


if __name__ == "__main__":
    unittest.main()
