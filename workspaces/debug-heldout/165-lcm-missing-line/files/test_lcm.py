import unittest

from lcm import lcm


class TestLcm(unittest.TestCase):
    def test_1(self):
        self.assertEqual(lcm(1, 1), 1)

    def test_2(self):
        self.assertEqual(lcm(2, 1), 2)

    def test_3(self):
        self.assertEqual(lcm(24, 29), 696)

    def test_4(self):
        self.assertEqual(lcm(9, 4), 36)


if __name__ == "__main__":
    unittest.main()
