import unittest

from module import bitonic


class TestBitonic(unittest.TestCase):
    def test_1(self):
        self.assertEqual(bitonic([0]), 1)

    def test_2(self):
        self.assertEqual(bitonic([4, 0, 0, 9]), 2)

    def test_3(self):
        self.assertEqual(bitonic([1, 1, 8]), 2)

    def test_4(self):
        self.assertEqual(bitonic([1]), 1)


if __name__ == "__main__":
    unittest.main()
