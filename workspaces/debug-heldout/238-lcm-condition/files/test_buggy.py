import unittest

from buggy import least_common_multiple


class TestLeastCommonMultiple(unittest.TestCase):
    def test_1(self):
        self.assertEqual(least_common_multiple(3, 33), 33)

    def test_2(self):
        self.assertEqual(least_common_multiple(36, 24), 72)

    def test_3(self):
        self.assertEqual(least_common_multiple(29, 1), 29)

    def test_4(self):
        self.assertEqual(least_common_multiple(4, 19), 76)


if __name__ == "__main__":
    unittest.main()
