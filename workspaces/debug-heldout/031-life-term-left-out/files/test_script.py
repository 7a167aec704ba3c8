import unittest

from script import next_generation


class TestNextGeneration(unittest.TestCase):
    def test_1(self):
        self.assertEqual(next_generation([[1, 0, 1], [0, 1, 0]]), [[0, 1, 0], [0, 1, 0]])

    def test_2(self):
        self.assertEqual(next_generation([[0, 1, 0], [1, 0, 1], [1, 1, 1]]), [[0, 1, 0], [1, 0, 1], [1, 0, 1]])

    def test_3(self):
        self.assertEqual(next_generation([[1, 0, 1], [1, 0, 0]]), [[0, 1, 0], [0, 1, 0]])

    def test_4(self):
        self.assertEqual(next_generation([[0, 1], [1, 0]]), [[0, 0], [0, 0]])


if __name__ == "__main__":
    unittest.main()
