import unittest

from split_tokens import split_tokens


class TestSplitTokens(unittest.TestCase):
    def test_1(self):
        self.assertEqual(split_tokens(') '), [')'])

    def test_2(self):
        self.assertEqual(split_tokens('1'), [1])

    def test_3(self):
        self.assertEqual(split_tokens('*+'), ['*', '+'])

    def test_4(self):
        self.assertEqual(split_tokens('xx123 '), ['x', 'x', 123])


if __name__ == "__main__":
    unittest.main()
