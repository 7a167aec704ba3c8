import unittest

from format_pairs import format_pairs


class TestFormatPairs(unittest.TestCase):
    def test_1(self):
        self.assertEqual(format_pairs({'q': 'coffee'}), 'q=coffee')

    def test_2(self):
        self.assertEqual(format_pairs({'id': 3, 'a': 10, 'q': 'two'}), 'a=10, id=3, q=two')

    def test_3(self):
        self.assertEqual(format_pairs({'q': 'run'}), 'q=run')

    def test_4(self):
        self.assertEqual(format_pairs({'b': 10}), 'b=10')


if __name__ == "__main__":
    unittest.main()
