import unittest

from util import read_order


class TestReadOrder(unittest.TestCase):
    def test_1(self):
        self.assertEqual(read_order('3x soup, no pie'), (11, ['soup', 'pie']))

    def test_2(self):
        self.assertEqual(read_order('pie, 3x soup'), (19, ['pie', 'soup']))

    def test_3(self):
        self.assertEqual(read_order('3x tea, 2 tea, no tea'), (8, ['tea', 'tea', 'tea']))

    def test_4(self):
        self.assertEqual(read_order('2 soup'), (10, ['soup']))


if __name__ == "__main__":
    unittest.main()
