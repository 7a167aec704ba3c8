import unittest

from largest import largest


class TestLargest(unittest.TestCase):
    def test_1(self):
        self.assertEqual(largest([37, 47, -46]), 47)

    def test_2(self):
        self.assertEqual(largest([-1]), -1)

    def test_3(self):
        self.assertEqual(largest([-48, 43, -15, -32, 17]), 43)

    def test_4(self):
        self.assertEqual(largest([50]), 50)


if __name__ == "__main__":
    unittest.main()
