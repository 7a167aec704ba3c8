import unittest

from integer_division import average_grade


class TestAverageGrade(unittest.TestCase):
    def test_1(self):
        self.assertEqual(average_grade({}), 0.0)

    def test_2(self):
        self.assertEqual(average_grade({'art': 4}), 4.0)

    def test_3(self):
        self.assertEqual(average_grade({'art': 1, 'math': 2}), 1.5)

    def test_4(self):
        self.assertEqual(average_grade({'a': 3, 'b': 3, 'c': 4}), 3.3)


if __name__ == "__main__":
    unittest.main()
