import unittest

from basic import live_around


class TestLiveAround(unittest.TestCase):
    def test_1(self):
        self.assertEqual(live_around([[0, 1], [0, 1]], 0, 0), 2)

    def test_2(self):
        self.assertEqual(live_around([[1, 0], [1, 1], [1, 1]], 0, 0), 2)

    def test_3(self):
        self.assertEqual(live_around([[1, 0], [0, 1], [0, 1]], 0, 0), 1)

    def test_4(self):
        self.assertEqual(live_around([[1, 1], [1, 0]], 1, 1), 3)


if __name__ == "__main__":
    unittest.main()
