import unittest

from integer_division import average_grade


class TestAverageGrade(unittest.TestCase):
    def test_1(self):
        self.assertEqual(average_grade({'x': 5, 'y': 6}), 5.5)

    def test_2(self):
        self.assertEqual(average_grade({'x': 2, 'y': 2}), 2.0)

    def test_3(self):
        self.assertEqual(average_grade({'p': 1, 'q': 1, 'r': 2}), 1.3)


if __name__ == "__main__":
    unittest.main()
