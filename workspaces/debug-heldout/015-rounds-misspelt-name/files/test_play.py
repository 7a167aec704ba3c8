import unittest

from play import play


class TestPlay(unittest.TestCase):
    def test_1(self):
        self.assertEqual(play([4, 4, 5], 4), 4)

    def test_2(self):
        self.assertEqual(play([4, 6, 4], 1), 14)

    def test_3(self):
        self.assertEqual(play([6], 3), 4)

    def test_4(self):
        self.assertEqual(play([9], 4), 6)


if __name__ == "__main__":
    unittest.main()
