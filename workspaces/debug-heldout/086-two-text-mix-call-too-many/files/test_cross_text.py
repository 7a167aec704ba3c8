import unittest

from cross_text import cross_text


class TestCrossText(unittest.TestCase):
    def test_1(self):
        self.assertEqual(cross_text('xyc11b', 'aca'), ('c', 5))

    def test_2(self):
        self.assertEqual(cross_text('111', '-ac-by'), ('', 3))

    def test_3(self):
        self.assertEqual(cross_text('11aya', ''), ('', 5))

    def test_4(self):
        self.assertEqual(cross_text('b', 'b-'), ('b', 0))


if __name__ == "__main__":
    unittest.main()
