import unittest

from filter_rows import filter_rows


class TestFilterRows(unittest.TestCase):
    def test_1(self):
        self.assertEqual(filter_rows([('Eve', 2)]), [[2]])

    def test_2(self):
        self.assertEqual(filter_rows([('Max', 26), ('Eve', 1)]), [[26], [1]])

    def test_3(self):
        self.assertEqual(filter_rows([('Pia', 0), ('Max', 6), ('Quin', 27)]), [[0], [6], [27]])

    def test_4(self):
        self.assertEqual(filter_rows([('Max', 22)]), [[22]])


if __name__ == "__main__":
    unittest.main()
