import unittest

from two_sided import two_sided


class TestTwoSided(unittest.TestCase):
    def test_1(self):
        self.assertEqual(two_sided([6, 3, 0, 4]), -44)

    def test_2(self):
        self.assertEqual(two_sided([1, 6]), -40)

    def test_3(self):
        self.assertEqual(two_sided([3]), -15)

    def test_4(self):
        self.assertEqual(two_sided([6]), -30)


if __name__ == "__main__":
    unittest.main()
