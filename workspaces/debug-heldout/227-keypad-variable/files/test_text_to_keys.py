import unittest

from text_to_keys import text_to_keys


class TestTextToKeys(unittest.TestCase):
    def test_1(self):
        self.assertEqual(text_to_keys('oalo'), '6662555666')

    def test_2(self):
        self.assertEqual(text_to_keys(''), '')

    def test_3(self):
        self.assertEqual(text_to_keys('cxoxc'), '2229966699222')

    def test_4(self):
        self.assertEqual(text_to_keys('xy  l '), '99999555')


if __name__ == "__main__":
    unittest.main()
