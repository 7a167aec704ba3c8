import unittest

from example import trapped_water


class TestTrappedWater(unittest.TestCase):
    def test_1(self):
        self.assertEqual(trapped_water([5, 3, 5, 5]), 2)

    def test_2(self):
        self.assertEqual(trapped_water([5]), 0)

    def test_3(self):
        self.assertEqual(trapped_water([0, 0]), 0)

    def test_4(self):
        self.assertEqual(trapped_water([2, 5, 2]), 0)


if __name__ == "__main__":
    unittest.main()
