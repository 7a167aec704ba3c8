import unittest

from total import total


class TestTotal(unittest.TestCase):
    def test_1(self):
        self.assertEqual(total((6, (12, None, None), (10, (7, None, None), (-2, None, None)))), 33)

    def test_2(self):
        self.assertEqual(total((8, None, None)), 8)

    def test_3(self):
        self.assertEqual(total((-2, None, None)), -2)

    def test_4(self):
        self.assertEqual(total((-2, (1, None, (5, None, None)), (4, (6, None, None), (0, None, None)))), 14)


if __name__ == "__main__":
    unittest.main()
