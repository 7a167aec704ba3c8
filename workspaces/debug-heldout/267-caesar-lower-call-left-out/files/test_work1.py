import unittest

from work1 import rotate_letters


class TestRotateLetters(unittest.TestCase):
    def test_1(self):
        self.assertEqual(rotate_letters(' m', 1), ' n')

    def test_2(self):
        self.assertEqual(rotate_letters('by ', 25), 'ax ')

    def test_3(self):
        self.assertEqual(rotate_letters('ymyb', 3), 'bpbe')

    def test_4(self):
        self.assertEqual(rotate_letters('m', 3), 'p')


if __name__ == "__main__":
    unittest.main()
