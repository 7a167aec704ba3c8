import unittest

from pascal_line import pascal_line


class TestPascalLine(unittest.TestCase):
    def test_1(self):
        self.assertEqual(pascal_line(5), [1, 5, 10, 10, 5, 1])

    def test_2(self):
        self.assertEqual(pascal_line(6), [1, 6, 15, 20, 15, 6, 1])

    def test_3(self):
        self.assertEqual(pascal_line(0), [1])

    def test_4(self):
        self.assertEqual(pascal_line(2), [1, 2, 1])


if __name__ == "__main__":
    unittest.main()
