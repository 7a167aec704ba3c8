import unittest

from apply_all import apply_all


class TestApplyAll(unittest.TestCase):
    def test_1(self):
        self.assertEqual(apply_all([('add', 'c', 3), ('add', 'a', 4), ('del', 'c', 5)]), (0, [('a', 0)]))

    def test_2(self):
        self.assertEqual(apply_all([]), (0, []))

    def test_3(self):
        self.assertEqual(apply_all([('sub', 'a', 6), ('sub', 'a', 6)]), (0, [('a', -10)]))

    def test_4(self):
        self.assertEqual(apply_all([('del', 'c', 9), ('del', 'a', 5), ('sub', 'c', 6)]), (0, [('c', -4)]))


if __name__ == "__main__":
    unittest.main()
