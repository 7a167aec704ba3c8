import unittest

from utils import run_tasks


class TestRunTasks(unittest.TestCase):
    def test_1(self):
        self.assertEqual(run_tasks([('class', 2)], 3), ['class'])

    def test_2(self):
        self.assertEqual(run_tasks([('river', 1)], 2), ['river'])

    def test_3(self):
        self.assertEqual(run_tasks([('jump', 3), ('radar', 2)], 2), ['radar', 'jump'])

    def test_4(self):
        self.assertEqual(run_tasks([('banana', 1), ('at', 1), ('blue', 5)], 1), ['banana', 'at', 'blue'])


if __name__ == "__main__":
    unittest.main()
