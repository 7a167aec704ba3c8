import unittest

from common import switch_scan


class TestSwitchScan(unittest.TestCase):
    def test_1(self):
        self.assertEqual(switch_scan([5]), (0, False))

    def test_2(self):
        self.assertEqual(switch_scan([2, 2, 3, 7, 6, 8]), (0, False))

    def test_3(self):
        self.assertEqual(switch_scan([11]), (0, False))

    def test_4(self):
        self.assertEqual(switch_scan([10]), (0, False))


if __name__ == "__main__":
    unittest.main()
