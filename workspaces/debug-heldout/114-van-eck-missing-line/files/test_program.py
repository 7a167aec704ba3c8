import unittest

from program import last_gap


class TestLastGap(unittest.TestCase):
    def test_1(self):
        self.assertEqual(last_gap([1, 2, 3], 6), 1)

    def test_2(self):
        self.assertEqual(last_gap([5, 6, 3], 7), 0)

    def test_3(self):
        self.assertEqual(last_gap([3], 17), 5)

    def test_4(self):
        self.assertEqual(last_gap([6, 6, 6], 15), 1)


if __name__ == "__main__":
    unittest.main()
