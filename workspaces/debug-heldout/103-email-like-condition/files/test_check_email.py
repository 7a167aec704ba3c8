import unittest

from check_email import check_email


class TestCheckEmail(unittest.TestCase):
    def test_1(self):
        self.assertEqual(check_email('a.aa'), False)

    def test_2(self):
        self.assertEqual(check_email('a.b@x.org'), True)

    def test_3(self):
        self.assertEqual(check_email('bob@'), False)

    def test_4(self):
        self.assertEqual(check_email('bob@mail'), False)


if __name__ == "__main__":
    unittest.main()
