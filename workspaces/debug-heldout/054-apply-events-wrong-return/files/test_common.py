import unittest

from common import run_events


class TestRunEvents(unittest.TestCase):
    def test_1(self):
        self.assertEqual(run_events([('set', 'b', 3)]), (0, 10))

    def test_2(self):
        self.assertEqual(run_events([('add', 'a', 9), ('sub', 'c', 1)]), (0, 12))

    def test_3(self):
        self.assertEqual(run_events([('del', 'c', 4), ('set', 'a', 4), ('del', 'b', 5)]), (0, 9))

    def test_4(self):
        self.assertEqual(run_events([('sub', 'a', 2), ('del', 'a', 4)]), (0, 0))


if __name__ == "__main__":
    unittest.main()
