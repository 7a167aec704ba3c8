import unittest

from util import recaman_sequence


class TestRecamanSequence(unittest.TestCase):
    def test_1(self):
        self.assertEqual(recaman_sequence(11), 22)

    def test_2(self):
        self.assertEqual(recaman_sequence(25), 63)

    def test_3(self):
        self.assertEqual(recaman_sequence(4), 6)

    def test_4(self):
        self.assertEqual(recaman_sequence(9), 21)


if __name__ == "__main__":
    unittest.main()
