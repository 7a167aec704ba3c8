import unittest

from list_value import list_value


class TestListValue(unittest.TestCase):
    def test_1(self):
        self.assertEqual(list_value([2]), 0)

    def test_2(self):
        self.assertEqual(list_value([10, 14, 1]), 52)

    def test_3(self):
        self.assertEqual(list_value([6]), 0)

    def test_4(self):
        self.assertEqual(list_value([15]), 15)


if __name__ == "__main__":
    unittest.main()
