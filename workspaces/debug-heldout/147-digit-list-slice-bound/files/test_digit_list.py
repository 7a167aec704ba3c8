import unittest

from digit_list import digit_list


class TestDigitList(unittest.TestCase):
    def test_1(self):
        self.assertEqual(digit_list(11), [1, 1])

    def test_2(self):
        self.assertEqual(digit_list(0), [0])

    def test_3(self):
        self.assertEqual(digit_list(13), [1, 3])

    def test_4(self):
        self.assertEqual(digit_list(16576), [1, 6, 5, 7, 6])


if __name__ == "__main__":
    unittest.main()
