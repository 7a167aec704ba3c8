import unittest

from source import numbers_in_text


class TestNumbersInText(unittest.TestCase):
    def test_1(self):
        self.assertEqual(numbers_in_text(''), 0)

    def test_2(self):
        self.assertEqual(numbers_in_text('18 b21 week big'), 39)

    def test_3(self):
        self.assertEqual(numbers_in_text('4 ab9 2 is'), 15)

    def test_4(self):
        self.assertEqual(numbers_in_text('15 28 lion 17 4'), 64)


if __name__ == "__main__":
    unittest.main()
