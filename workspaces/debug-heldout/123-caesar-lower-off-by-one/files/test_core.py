import unittest

from core import rot


class TestRot(unittest.TestCase):
    def test_1(self):
        self.assertEqual(rot('ay ', 7), 'hf ')

    def test_2(self):
        self.assertEqual(rot(' yzybm', 3), ' bcbep')

    def test_3(self):
        self.assertEqual(rot('am', 0), 'am')

    def test_4(self):
        self.assertEqual(rot(' czmc', 1), ' dand')


if __name__ == "__main__":
    unittest.main()
