import unittest

from rod_cutting import rod_cutting


class TestRodCutting(unittest.TestCase):
    def test_1(self):
        self.assertEqual(rod_cutting([4, 4, 5, 5]), 16)

    def test_2(self):
        self.assertEqual(rod_cutting([10, 10, 6]), 30)

    def test_3(self):
        self.assertEqual(rod_cutting([8, 8, 4, 8, 1, 6]), 48)

    def test_4(self):
        self.assertEqual(rod_cutting([1, 8, 15]), 15)


if __name__ == "__main__":
    unittest.main()
