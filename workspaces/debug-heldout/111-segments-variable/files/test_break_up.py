import unittest

from break_up import break_up


class TestBreakUp(unittest.TestCase):
    def test_1(self):
        self.assertEqual(break_up(';'), ';')

    def test_2(self):
        self.assertEqual(break_up('xy'), '__')

    def test_3(self):
        self.assertEqual(break_up('x,,b ;,x'), ',_')

    def test_4(self):
        self.assertEqual(break_up('aaaaa'), '_____')


if __name__ == "__main__":
    unittest.main()
