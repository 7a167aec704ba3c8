import unittest

from largest_node import largest_node


class TestLargestNode(unittest.TestCase):
    def test_1(self):
        self.assertEqual(largest_node((14, None, None)), 14)

    def test_2(self):
        self.assertEqual(largest_node((-7, None, None)), -7)

    def test_3(self):
        self.assertEqual(largest_node((-1, None, None)), -1)

    def test_4(self):
        self.assertEqual(largest_node((5, (-2, (8, None, None), (-3, None, None)), None)), 8)


if __name__ == "__main__":
    unittest.main()
