import unittest

from body_class import body_class


class TestBodyClass(unittest.TestCase):
    def test_1(self):
        self.assertEqual(body_class(41, 150), 'under')

    def test_2(self):
        self.assertEqual(body_class(112, 197), 'over')

    def test_3(self):
        self.assertEqual(body_class(98, 177), 'obese')

    def test_4(self):
        self.assertEqual(body_class(57, 194), 'under')


if __name__ == "__main__":
    unittest.main()
