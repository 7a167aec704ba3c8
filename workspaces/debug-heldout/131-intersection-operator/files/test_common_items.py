import unittest

from common_items import common_items


class TestCommonItems(unittest.TestCase):
    def test_1(self):
        self.assertEqual(common_items([8], [4, 1, 0, 2]), [])

    def test_2(self):
        self.assertEqual(common_items([1, 6, 7, 7, 5], []), [])

    def test_3(self):
        self.assertEqual(common_items([2], [0, 0]), [])

    def test_4(self):
        self.assertEqual(common_items([1, 1, 3, 0], []), [])


if __name__ == "__main__":
    unittest.main()
