import unittest

from main import happy_number


class TestHappyNumber(unittest.TestCase):
    def test_1(self):
        self.assertEqual(happy_number(100), True)

    def test_2(self):
        self.assertEqual(happy_number(64), False)

    def test_3(self):
        self.assertEqual(happy_number(44), True)

    def test_4(self):
        self.assertEqual(happy_number(50), False)


if __name__ == "__main__":
    unittest.main()
