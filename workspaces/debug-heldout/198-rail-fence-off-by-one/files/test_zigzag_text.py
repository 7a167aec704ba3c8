import unittest

from zigzag_text import zigzag_text


class TestZigzagText(unittest.TestCase):
    def test_1(self):
        self.assertEqual(zigzag_text('iggg', 3), 'iggg')

    def test_2(self):
        self.assertEqual(zigzag_text('igu', 2), 'iug')

    def test_3(self):
        self.assertEqual(zigzag_text('', 2), '')

    def test_4(self):
        self.assertEqual(zigzag_text('c', 3), 'c')


if __name__ == "__main__":
    unittest.main()
