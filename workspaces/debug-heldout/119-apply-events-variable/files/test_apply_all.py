import unittest

from apply_all import apply_all


class TestApplyAll(unittest.TestCase):
    def test_1(self):
        self.assertEqual(apply_all([('add', 'c', 6)]), (0, 8))

    def test_2(self):
        self.assertEqual(apply_all([('sub', 'c', 9)]), (0, -9))

    def test_3(self):
        self.assertEqual(apply_all([('del', 'a', 1)]), (0, 0))

    def test_4(self):
        self.assertEqual(apply_all([('set', 'a', 7), ('del', 'a', 8)]), (0, 0))


if __name__ == "__main__":
    unittest.main()
