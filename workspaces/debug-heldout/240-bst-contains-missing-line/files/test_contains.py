import unittest

from contains import contains


class TestContains(unittest.TestCase):
    def test_1(self):
        self.assertEqual(contains((10, None, None), 2), -1)

    def test_2(self):
        self.assertEqual(contains((5, (3, None, None), None), 0), -1)

    def test_3(self):
        self.assertEqual(contains((11, None, (12, None, None)), 8), -1)

    def test_4(self):
        self.assertEqual(contains((3, None, (8, None, (11, None, None))), 11), True)


if __name__ == "__main__":
    unittest.main()
