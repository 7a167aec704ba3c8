import unittest

from work import lex


class TestLex(unittest.TestCase):
    def test_1(self):
        self.assertEqual(lex('x*('), ['x', '*', '('])

    def test_2(self):
        self.assertEqual(lex('1)12323*'), [1, ')', 12323, '*'])

    def test_3(self):
        self.assertEqual(lex('1x23'), [1, 'x', 23])

    def test_4(self):
        self.assertEqual(lex('(*)1- '), ['(', '*', ')', 1, '-'])


if __name__ == "__main__":
    unittest.main()
