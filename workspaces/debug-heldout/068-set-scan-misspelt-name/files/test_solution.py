import unittest

from solution import repeats


class TestRepeats(unittest.TestCase):
    def test_1(self):
        self.assertEqual(repeats([2, 1, -1, 7]), [])

    def test_2(self):
        self.assertEqual(repeats([7, 6]), [3])

    def test_3(self):
        self.assertEqual(repeats([5, 4, -2, 8, 6]), [])

    def test_4(self):
        self.assertEqual(repeats([4, 9, -2]), [])


if __name__ == "__main__":
    unittest.main()
