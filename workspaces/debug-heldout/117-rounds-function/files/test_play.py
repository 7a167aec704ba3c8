import unittest

from play import play


class TestPlay(unittest.TestCase):
    def test_1(self):
        self.assertEqual(play([9, 1, 8, 4], 4), [1, 4, 4, 1])

    def test_2(self):
        self.assertEqual(play([1, 2], 4), [1, 2])

    def test_3(self):
        self.assertEqual(play([7], 2), [1])

    def test_4(self):
        self.assertEqual(play([3, 1], 2), [1, 1])


if __name__ == "__main__":
    unittest.main()
