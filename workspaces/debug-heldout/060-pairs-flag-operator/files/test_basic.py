import unittest

from basic import conflict


class TestConflict(unittest.TestCase):
    def test_1(self):
        self.assertEqual(conflict([0, 11, 8, 9]), [0, 8, 9])

    def test_2(self):
        self.assertEqual(conflict([6, 3]), [6, 3])

    def test_3(self):
        self.assertEqual(conflict([3, 8, 2, 6, 5]), [3, 2, 6])

    def test_4(self):
        self.assertEqual(conflict([12, -1]), [12, -1])


if __name__ == "__main__":
    unittest.main()
