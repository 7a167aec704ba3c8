import unittest

from work1 import find_step


class TestFindStep(unittest.TestCase):
    def test_1(self):
        self.assertEqual(find_step([-3, 8, 4, 8, 13]), None)

    def test_2(self):
        self.assertEqual(find_step([-3, 7, 6, 11]), None)

    def test_3(self):
        self.assertEqual(find_step([-5]), None)

    def test_4(self):
        self.assertEqual(find_step([6, 2, 3]), 1)


if __name__ == "__main__":
    unittest.main()
