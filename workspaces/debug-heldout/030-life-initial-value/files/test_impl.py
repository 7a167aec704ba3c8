import unittest

from impl import life_step


class TestLifeStep(unittest.TestCase):
    def test_1(self):
        self.assertEqual(life_step([[0, 0], [1, 1]]), [[0, 0], [0, 0]])

    def test_2(self):
        self.assertEqual(life_step([[1, 0, 0, 0], [0, 1, 1, 1]]), [[0, 1, 1, 0], [0, 1, 1, 0]])

    def test_3(self):
        self.assertEqual(life_step([[0, 0], [0, 1], [1, 1], [0, 1]]), [[0, 0], [1, 1], [1, 1], [1, 1]])

    def test_4(self):
        self.assertEqual(life_step([[0, 0, 1], [0, 1, 1]]), [[0, 1, 1], [0, 1, 1]])


if __name__ == "__main__":
    unittest.main()
