import unittest

from tools import to_rgb


class TestToRgb(unittest.TestCase):
    def test_1(self):
        self.assertEqual(to_rgb('#f811bc'), [248, 17, 188])

    def test_2(self):
        self.assertEqual(to_rgb('#67f131'), [103, 241, 49])

    def test_3(self):
        self.assertEqual(to_rgb('#3ab3c1'), [58, 179, 193])

    def test_4(self):
        self.assertEqual(to_rgb('#940a0a'), [148, 10, 10])


if __name__ == "__main__":
    unittest.main()
