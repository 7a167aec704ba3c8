import unittest

from serve_all import serve_all


class TestServeAll(unittest.TestCase):
    def test_1(self):
        self.assertEqual(serve_all([2, 5], 4), ([1], 3))

    def test_2(self):
        self.assertEqual(serve_all([1, 8, 4, 4], 2), ([1], 12))

    def test_3(self):
        self.assertEqual(serve_all([7, 2, 1, 5, 3], 1), ([], 15))

    def test_4(self):
        self.assertEqual(serve_all([5, 1], 1), ([], 8))


if __name__ == "__main__":
    unittest.main()
