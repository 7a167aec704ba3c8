import unittest

from example import overview


class TestOverview(unittest.TestCase):
    def test_1(self):
        self.assertEqual(overview([23]), '0: <23 23>, 0')

    def test_2(self):
        self.assertEqual(overview([0, 1, 2, 1, 2]), '20: <0 2>, 20')

    def test_3(self):
        self.assertEqual(overview([1]), '0: <1 1>, 0')

    def test_4(self):
        self.assertEqual(overview([-8, 0]), '0: <-8 0>, 0')


if __name__ == "__main__":
    unittest.main()
