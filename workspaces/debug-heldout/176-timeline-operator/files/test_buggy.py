import unittest

from buggy import delays


class TestDelays(unittest.TestCase):
    def test_1(self):
        self.assertEqual(delays([(0, 1)]), (1, 1))

    def test_2(self):
        self.assertEqual(delays([(5, 4), (7, 2), (8, 5)]), (3, 16))

    def test_3(self):
        self.assertEqual(delays([(6, 2)]), (1, 8))

    def test_4(self):
        self.assertEqual(delays([(3, 3), (4, 3)]), (2, 9))


if __name__ == "__main__":
    unittest.main()
