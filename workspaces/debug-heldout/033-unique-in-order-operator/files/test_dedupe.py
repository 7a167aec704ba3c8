import unittest

from dedupe import dedupe


class TestDedupe(unittest.TestCase):
    def test_1(self):
        self.assertEqual(dedupe([6, 5, 1, 1, 1]), [6, 5, 1])

    def test_2(self):
        self.assertEqual(dedupe([4, 2, 1, 2, 1, 2]), [4, 2, 1])

    def test_3(self):
        self.assertEqual(dedupe([2, 4, 4, 1]), [2, 4, 1])

    def test_4(self):
        self.assertEqual(dedupe([4, 1, 1, 5]), [4, 1, 5])


if __name__ == "__main__":
    unittest.main()
