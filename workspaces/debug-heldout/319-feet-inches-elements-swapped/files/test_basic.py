import unittest

from basic import height_text


class TestHeightText(unittest.TestCase):
    def test_1(self):
        self.assertEqual(height_text(8), (0, 3))

    def test_2(self):
        self.assertEqual(height_text(3), (0, 1))

    def test_3(self):
        self.assertEqual(height_text(63), (2, 0))

    def test_4(self):
        self.assertEqual(height_text(153), (5, 0))


if __name__ == "__main__":
    unittest.main()
