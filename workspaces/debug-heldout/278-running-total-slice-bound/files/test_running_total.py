import unittest

from running_total import running_total


class TestRunningTotal(unittest.TestCase):
    def test_1(self):
        self.assertEqual(running_total([-6, 4]), [-6, -2])

    def test_2(self):
        self.assertEqual(running_total([2, 8]), [2, 10])

    def test_3(self):
        self.assertEqual(running_total([10]), [10])

    def test_4(self):
        self.assertEqual(running_total([0, -1]), [0, -1])


if __name__ == "__main__":
    unittest.main()
