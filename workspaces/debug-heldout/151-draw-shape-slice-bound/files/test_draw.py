import unittest

from draw import draw


class TestDraw(unittest.TestCase):
    def test_1(self):
        self.assertEqual(draw(2), [' *', '***'])

    def test_2(self):
        self.assertEqual(draw(5), ['    *', '   ***', '  *****', ' *******', '*********'])

    def test_3(self):
        self.assertEqual(draw(3), ['  *', ' ***', '*****'])

    def test_4(self):
        self.assertEqual(draw(4), ['   *', '  ***', ' *****', '*******'])


if __name__ == "__main__":
    unittest.main()
