import unittest

from z_order import z_order


class TestZOrder(unittest.TestCase):
    def test_1(self):
        self.assertEqual(z_order(14, 1), 86)

    def test_2(self):
        self.assertEqual(z_order(11, 5), 103)

    def test_3(self):
        self.assertEqual(z_order(15, 4), 117)

    def test_4(self):
        self.assertEqual(z_order(11, 1), 71)


if __name__ == "__main__":
    unittest.main()
