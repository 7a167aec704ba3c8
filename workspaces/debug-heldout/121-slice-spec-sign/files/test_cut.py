import unittest

from cut import cut


class TestCut(unittest.TestCase):
    def test_1(self):
        self.assertEqual(cut(['silver'], '0-1'), ['silver'])

    def test_2(self):
        self.assertEqual(cut(['one'], '-3'), ['one'])

    def test_3(self):
        self.assertEqual(cut(['lamp'], '2-'), [])

    def test_4(self):
        self.assertEqual(cut(['winter', 'big', 'a'], '2-'), ['big', 'a'])


if __name__ == "__main__":
    unittest.main()
