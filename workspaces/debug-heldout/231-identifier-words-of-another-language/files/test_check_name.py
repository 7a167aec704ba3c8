import unittest

from check_name import check_name


class TestCheckName(unittest.TestCase):
    def test_1(self):
        self.assertEqual(check_name('__'), True)

    def test_2(self):
        self.assertEqual(check_name('-'), False)

    def test_3(self):
        self.assertEqual(check_name('- '), False)

    def test_4(self):
        self.assertEqual(check_name('_'), True)


if __name__ == "__main__":
    unittest.main()
