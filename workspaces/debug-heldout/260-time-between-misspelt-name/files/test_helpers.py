import unittest

from helpers import time_span


class TestTimeSpan(unittest.TestCase):
    def test_1(self):
        self.assertEqual(time_span('02:41', '12:35'), 594)

    def test_2(self):
        self.assertEqual(time_span('18:57', '23:43'), 286)

    def test_3(self):
        self.assertEqual(time_span('12:06', '12:51'), 45)

    def test_4(self):
        self.assertEqual(time_span('07:40', '19:37'), 717)


if __name__ == "__main__":
    unittest.main()
