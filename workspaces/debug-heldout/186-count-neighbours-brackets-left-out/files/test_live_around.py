import unittest

from live_around import live_around


class TestLiveAround(unittest.TestCase):
    def test_1(self):
        self.assertEqual(live_around([[0, 1, 0], [1, 1, 1], [1, 0, 1]], 1, 0), 3)

    def test_2(self):
        self.assertEqual(live_around([[1, 1, 1], [1, 1, 0]], 0, 1), 4)

    def test_3(self):
        self.assertEqual(live_around([[0, 1], [0, 0]], 0, 0), 1)

    def test_4(self):
        self.assertEqual(live_around([[0, 0], [0, 0], [0, 0], [0, 0]], 1, 0), 0)


if __name__ == "__main__":
    unittest.main()
