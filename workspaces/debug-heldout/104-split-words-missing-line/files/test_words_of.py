import unittest

from words_of import words_of


class TestWordsOf(unittest.TestCase):
    def test_1(self):
        self.assertEqual(words_of(', '), [])

    def test_2(self):
        self.assertEqual(words_of(', Hiit\'s'), ["Hiit's"])

    def test_3(self):
        self.assertEqual(words_of(' it\'sHi- '), ["it'sHi"])

    def test_4(self):
        self.assertEqual(words_of(', x2-Hi! '), ['x2', 'Hi'])


if __name__ == "__main__":
    unittest.main()
