import unittest

from add_without_plus import add_without_plus


class TestAddWithoutPlus(unittest.TestCase):
    def test_1(self):
        self.assertEqual(add_without_plus(11, 14), 25)

    def test_2(self):
        self.assertEqual(add_without_plus(9, 10), 19)

    def test_3(self):
        self.assertEqual(add_without_plus(10, 20), 30)

    def test_4(self):
        self.assertEqual(add_without_plus(19, 16), 35)


if __name__ == "__main__":
    unittest.main()
