import unittest

from main import parse_color


class TestParseColor(unittest.TestCase):
    def test_1(self):
        self.assertEqual(parse_color('#9925fb'), 147)

    def test_2(self):
        self.assertEqual(parse_color('#4ab655'), 113)

    def test_3(self):
        self.assertEqual(parse_color('#257331'), 67)

    def test_4(self):
        self.assertEqual(parse_color('#1c663b'), 63)


if __name__ == "__main__":
    unittest.main()
