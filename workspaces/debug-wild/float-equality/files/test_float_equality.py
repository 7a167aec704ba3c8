import unittest

from float_equality import make_change


class TestMakeChange(unittest.TestCase):
    def test_1(self):
        self.assertEqual(make_change(0.5, 1), [50])

    def test_2(self):
        self.assertEqual(make_change(0.7, 1), [20, 10])

    def test_3(self):
        self.assertEqual(make_change(1.1, 2), [50, 20, 20])

    def test_4(self):
        self.assertEqual(make_change(3, 3), [])


if __name__ == "__main__":
    unittest.main()
