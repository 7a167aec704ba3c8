import unittest

from program import find_first


class TestFindFirst(unittest.TestCase):
    def test_1(self):
        self.assertEqual(find_first([16, -6, 20, 5, 7, 7, 11]), 0)

    def test_2(self):
        self.assertEqual(find_first([13, -7, 8, 9]), 0)

    def test_3(self):
        self.assertEqual(find_first([11, -9, 15, 10]), 0)

    def test_4(self):
        self.assertEqual(find_first([12, 6, 12]), 0)


if __name__ == "__main__":
    unittest.main()
