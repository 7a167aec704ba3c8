import unittest

from solution import indent_items


class TestIndentItems(unittest.TestCase):
    def test_1(self):
        self.assertEqual(indent_items([(0, 'cat'), (0, 'mouse'), (1, 'one'), (2, 'sun')]), '- cat\n- mouse\n  - one\n    - sun')

    def test_2(self):
        self.assertEqual(indent_items([(0, 'they'), (2, 'kayak')]), '- they\n    - kayak')

    def test_3(self):
        self.assertEqual(indent_items([(1, 'table'), (1, 'summer')]), '  - table\n  - summer')

    def test_4(self):
        self.assertEqual(indent_items([(0, 'key'), (0, 'wheel')]), '- key\n- wheel')


if __name__ == "__main__":
    unittest.main()
