import unittest

from work1 import split_by


class TestSplitBy(unittest.TestCase):
    def test_1(self):
        self.assertEqual(split_by('xabyby,'), 'bY,')

    def test_2(self):
        self.assertEqual(split_by(', '), ', ')

    def test_3(self):
        self.assertEqual(split_by(';bya;a'), 'bY')

    def test_4(self):
        self.assertEqual(split_by(';,,;b'), ';,,;')


if __name__ == "__main__":
    unittest.main()
