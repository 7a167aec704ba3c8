import unittest

from core import totals


class TestTotals(unittest.TestCase):
    def test_1(self):
        self.assertEqual(totals([('Dan', 13, 2), ('Gus', 5, 1)]), 15)

    def test_2(self):
        self.assertEqual(totals([('Tess', 17, 2), ('Ann', 3, 2), ('Ann', 3, 2), ('Kim', 19, 2), ('Hana', 5, 2)]), 37)

    def test_3(self):
        self.assertEqual(totals([('Quin', 25, 5)]), 20)

    def test_4(self):
        self.assertEqual(totals([('Bob', 15, 5), ('Sam', 25, 2)]), 33)


if __name__ == "__main__":
    unittest.main()
