import unittest

from spell import spell


class TestSpell(unittest.TestCase):
    def test_1(self):
        self.assertEqual(spell('c'), 'charlie')

    def test_2(self):
        self.assertEqual(spell('1ca'), '? charlie alfa')

    def test_3(self):
        self.assertEqual(spell('za'), '? alfa')

    def test_4(self):
        self.assertEqual(spell('a1zz'), 'alfa ? ? ?')


if __name__ == "__main__":
    unittest.main()
