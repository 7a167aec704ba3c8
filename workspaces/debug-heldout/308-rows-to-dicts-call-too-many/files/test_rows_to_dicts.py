import unittest

from rows_to_dicts import rows_to_dicts


class TestRowsToDicts(unittest.TestCase):
    def test_1(self):
        self.assertEqual(rows_to_dicts(['x,n,12', 'ann,id,ann', 'ann,12,n']), [{'x': 'ann', 'n': 'id', '12': 'ann'}, {'x': 'ann', 'n': '12', '12': 'n'}])

    def test_2(self):
        self.assertEqual(rows_to_dicts(['n,n,12']), [])

    def test_3(self):
        self.assertEqual(rows_to_dicts(['ann,id,id', '7,7,12', '7,x,12', '12,n,7']), [{'ann': '7', 'id': '12'}, {'ann': '7', 'id': '12'}, {'ann': '12', 'id': '7'}])

    def test_4(self):
        self.assertEqual(rows_to_dicts(['12,12,x']), [])


if __name__ == "__main__":
    unittest.main()
