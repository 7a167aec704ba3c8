import unittest

from float_equality import make_change


class TestMakeChange(unittest.TestCase):
    def test_1(self):
        self.assertEqual(make_change(0.3, 1), [50, 20])

    def test_2(self):
        self.assertEqual(make_change(0.9, 1.2), [20, 10])

    def test_3(self):
        self.assertEqual(make_change(2.15, 3), [50, 20, 10, 5])

    def test_4(self):
        self.assertEqual(make_change(0.01, 0.1), [5, 2, 2])


if __name__ == "__main__":
    unittest.main()
