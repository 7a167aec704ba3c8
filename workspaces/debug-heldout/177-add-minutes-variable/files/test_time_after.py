import unittest

from time_after import time_after


class TestTimeAfter(unittest.TestCase):
    def test_1(self):
        self.assertEqual(time_after('01:32', 15), '01:47')

    def test_2(self):
        self.assertEqual(time_after('10:51', 431), '18:02')

    def test_3(self):
        self.assertEqual(time_after('11:14', 7), '11:21')

    def test_4(self):
        self.assertEqual(time_after('03:19', -11), '03:08')


if __name__ == "__main__":
    unittest.main()
