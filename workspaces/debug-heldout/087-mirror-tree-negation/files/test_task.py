import unittest

from task import mirror


class TestMirror(unittest.TestCase):
    def test_1(self):
        self.assertEqual(mirror((8, None, (7, (6, None, None), None))), (8, (7, None, (6, None, None)), None))

    def test_2(self):
        self.assertEqual(mirror((2, None, None)), (2, None, None))

    def test_3(self):
        self.assertEqual(mirror((6, None, None)), (6, None, None))

    def test_4(self):
        self.assertEqual(mirror((0, None, (7, (3, None, None), (2, None, None)))), (0, (7, (2, None, None), (3, None, None)), None))


if __name__ == "__main__":
    unittest.main()
