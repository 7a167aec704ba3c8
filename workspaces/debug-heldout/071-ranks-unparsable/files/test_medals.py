import unittest

from medals import medals


class TestMedals(unittest.TestCase):
    def test_1(self):
        self.assertEqual(medals([10, 2, 3, 6, 6]), [4, 1, 2, 3, 3])

    def test_2(self):
        self.assertEqual(medals([4, 2, 4]), [2, 1, 2])

    def test_3(self):
        self.assertEqual(medals([8, 8, 9, 9]), [1, 1, 2, 2])

    def test_4(self):
        self.assertEqual(medals([]), [])


if __name__ == "__main__":
    unittest.main()
