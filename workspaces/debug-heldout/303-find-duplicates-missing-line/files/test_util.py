import unittest

from util import find_duplicates


class TestFindDuplicates(unittest.TestCase):
    def test_1(self):
        self.assertEqual(find_duplicates([4, 0, 0, 1, 6, 7, 1]), [0, 1])

    def test_2(self):
        self.assertEqual(find_duplicates([7, 6, 3]), [])

    def test_3(self):
        self.assertEqual(find_duplicates([1, 7, 0, 3]), [])

    def test_4(self):
        self.assertEqual(find_duplicates([5, 1, 7, 2, 7, 0, 0]), [0, 7])


if __name__ == "__main__":
    unittest.main()
