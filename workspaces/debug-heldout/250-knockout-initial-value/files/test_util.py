import unittest

from util import bracket


class TestBracket(unittest.TestCase):
    def test_1(self):
        self.assertEqual(bracket([28, 27, 30, 16]), [28, 30])

    def test_2(self):
        self.assertEqual(bracket([1, 30]), [30])

    def test_3(self):
        self.assertEqual(bracket([15]), [])

    def test_4(self):
        self.assertEqual(bracket([10]), [])


if __name__ == "__main__":
    unittest.main()
