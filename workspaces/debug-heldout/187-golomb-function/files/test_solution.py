import unittest

from solution import self_counting


class TestSelfCounting(unittest.TestCase):
    def test_1(self):
        self.assertEqual(self_counting(14), [1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6])

    def test_2(self):
        self.assertEqual(self_counting(7), [1, 2, 2, 3, 3, 4, 4])

    def test_3(self):
        self.assertEqual(self_counting(4), [1, 2, 2, 3])

    def test_4(self):
        self.assertEqual(self_counting(5), [1, 2, 2, 3, 3])


if __name__ == "__main__":
    unittest.main()
