import unittest

from utils import grow_tree


class TestGrowTree(unittest.TestCase):
    def test_1(self):
        self.assertEqual(grow_tree([1, 5, 17, 18]), (1, None, (5, None, (17, None, (18, None, None)))))

    def test_2(self):
        self.assertEqual(grow_tree([1]), (1, None, None))

    def test_3(self):
        self.assertEqual(grow_tree([0, 11]), (0, None, (11, None, None)))

    def test_4(self):
        self.assertEqual(grow_tree([11, 18, 15, 5]), (11, (5, None, None), (18, (15, None, None), None)))


if __name__ == "__main__":
    unittest.main()
