import unittest

from script import rain_water


class TestRainWater(unittest.TestCase):
    def test_1(self):
        self.assertEqual(rain_water([2, 2, 5, 4, 3]), 0)

    def test_2(self):
        self.assertEqual(rain_water([4, 2, 0, 2]), 2)

    def test_3(self):
        self.assertEqual(rain_water([4, 4]), 0)

    def test_4(self):
        self.assertEqual(rain_water([]), 0)


if __name__ == "__main__":
    unittest.main()
