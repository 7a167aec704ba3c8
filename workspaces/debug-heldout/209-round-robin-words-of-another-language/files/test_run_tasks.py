import unittest

from run_tasks import run_tasks


class TestRunTasks(unittest.TestCase):
    def test_1(self):
        self.assertEqual(run_tasks([('sugar', 4), ('book', 5), ('queen', 1), ('on', 6)], 3), ['queen', 'sugar', 'book', 'on'])

    def test_2(self):
        self.assertEqual(run_tasks([], 1), [])

    def test_3(self):
        self.assertEqual(run_tasks([('Gold,', 1), ('zebra', 3)], 1), ['Gold,', 'zebra'])

    def test_4(self):
        self.assertEqual(run_tasks([('abba', 5)], 2), ['abba'])


if __name__ == "__main__":
    unittest.main()
