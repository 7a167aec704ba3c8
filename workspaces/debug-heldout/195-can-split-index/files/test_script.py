import unittest

from script import word_break


class TestWordBreak(unittest.TestCase):
    def test_1(self):
        self.assertEqual(word_break('aaaa', ['aaa']), False)

    def test_2(self):
        self.assertEqual(word_break('', ['b', 'bb', 'aaa']), True)

    def test_3(self):
        self.assertEqual(word_break('b', ['b', 'baa']), True)

    def test_4(self):
        self.assertEqual(word_break('a', ['a', 'bab']), True)


if __name__ == "__main__":
    unittest.main()
