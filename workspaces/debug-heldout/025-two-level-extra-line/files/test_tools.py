import unittest

from tools import ledger_of


class TestLedgerOf(unittest.TestCase):
    def test_1(self):
        self.assertEqual(ledger_of([('c', 'y', 3), ('c', 'y', 3)]), {'c': {}})

    def test_2(self):
        self.assertEqual(ledger_of([('b', 'x', 7), ('b', 'x', 4), ('c', 'y', 6), ('a', 'y', 1)]), {'b': {}, 'c': {'y': 9}, 'a': {'y': 4}})

    def test_3(self):
        self.assertEqual(ledger_of([('b', 'x', 1), ('b', 'x', 7), ('b', 'y', -3), ('c', 'x', 3)]), {'b': {'y': 0}, 'c': {'x': 6}})

    def test_4(self):
        self.assertEqual(ledger_of([('c', 'y', -2), ('a', 'y', 2)]), {'c': {'y': 1}, 'a': {'y': 5}})


if __name__ == "__main__":
    unittest.main()
