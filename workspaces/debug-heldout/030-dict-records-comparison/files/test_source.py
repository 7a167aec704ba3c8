import unittest

from source import filter_rows


class TestFilterRows(unittest.TestCase):
    def test_1(self):
        self.assertEqual(filter_rows([('Otto', 8), ('Ann', 15), ('Cleo', 30)]), ['Ann', 'Cleo'])

    def test_2(self):
        self.assertEqual(filter_rows([('Finn', 2), ('Ann', 0), ('Quin', 2)]), [])

    def test_3(self):
        self.assertEqual(filter_rows([('Finn', 26), ('Lena', 13)]), ['Finn', 'Lena'])

    def test_4(self):
        self.assertEqual(filter_rows([('Kim', 0), ('Quin', 3), ('Pia', 6), ('Uma', 1), ('Kim', 0)]), [])


if __name__ == "__main__":
    unittest.main()
