import unittest

from core import rounds


class TestRounds(unittest.TestCase):
    def test_1(self):
        self.assertEqual(rounds([3, 7], 4), ([], 3))

    def test_2(self):
        self.assertEqual(rounds([4, 3, 4, 2], 2), ([6], 10))

    def test_3(self):
        self.assertEqual(rounds([6, 8], 2), ([], 9))

    def test_4(self):
        self.assertEqual(rounds([3, 3, 2], 1), ([], 11))


if __name__ == "__main__":
    unittest.main()
