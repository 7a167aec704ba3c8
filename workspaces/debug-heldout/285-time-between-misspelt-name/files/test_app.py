import unittest

from app import minutes_between


class TestMinutesBetween(unittest.TestCase):
    def test_1(self):
        self.assertEqual(minutes_between('09:31', '13:01'), 210)

    def test_2(self):
        self.assertEqual(minutes_between('00:00', '07:52'), 472)

    def test_3(self):
        self.assertEqual(minutes_between('06:01', '13:37'), 456)

    def test_4(self):
        self.assertEqual(minutes_between('04:52', '16:01'), 669)


if __name__ == "__main__":
    unittest.main()
