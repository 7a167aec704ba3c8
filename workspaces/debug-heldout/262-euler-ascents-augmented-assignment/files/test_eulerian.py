import unittest

from eulerian import eulerian


class TestEulerian(unittest.TestCase):
    def test_1(self):
        self.assertEqual(eulerian(3), [1, 1])

    def test_2(self):
        self.assertEqual(eulerian(2), [1])

    def test_3(self):
        self.assertEqual(eulerian(5), [1, 66, 1])

    def test_4(self):
        self.assertEqual(eulerian(6), [1, 302, 57])


if __name__ == "__main__":
    unittest.main()
