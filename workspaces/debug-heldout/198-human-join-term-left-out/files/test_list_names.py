import unittest

from list_names import list_names


class TestListNames(unittest.TestCase):
    def test_1(self):
        self.assertEqual(list_names(['Sam']), 'Sam')

    def test_2(self):
        self.assertEqual(list_names(['Ann', 'Lena', 'Sam', 'Rosa']), 'Ann, Lena, Sam and Rosa')

    def test_3(self):
        self.assertEqual(list_names(['Gus']), 'Gus')

    def test_4(self):
        self.assertEqual(list_names(['Pia']), 'Pia')


if __name__ == "__main__":
    unittest.main()
