import unittest

from shared_area import shared_area


class TestSharedArea(unittest.TestCase):
    def test_1(self):
        self.assertEqual(shared_area((3, 5, 9, 5), (5, 7, 7, 9)), 0)

    def test_2(self):
        self.assertEqual(shared_area((0, 1, 6, 6), (1, 1, 9, 6)), 25)

    def test_3(self):
        self.assertEqual(shared_area((1, 4, 7, 5), (2, 7, 6, 9)), 0)

    def test_4(self):
        self.assertEqual(shared_area((5, 0, 9, 9), (9, 9, 8, 7)), 0)


if __name__ == "__main__":
    unittest.main()
