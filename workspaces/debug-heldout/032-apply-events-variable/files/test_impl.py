import unittest

from impl import replay


class TestReplay(unittest.TestCase):
    def test_1(self):
        self.assertEqual(replay([('set', 'b', 7), ('add', 'a', 7), ('set', 'a', 2), ('sub', 'b', 2)]), (0, [-1, 0]))

    def test_2(self):
        self.assertEqual(replay([('del', 'c', 2), ('del', 'c', 9)]), (0, []))

    def test_3(self):
        self.assertEqual(replay([('del', 'a', 9), ('add', 'a', 2), ('add', 'a', 2)]), (0, [12]))

    def test_4(self):
        self.assertEqual(replay([('add', 'a', 4), ('sub', 'a', 1)]), (0, [7]))


if __name__ == "__main__":
    unittest.main()
