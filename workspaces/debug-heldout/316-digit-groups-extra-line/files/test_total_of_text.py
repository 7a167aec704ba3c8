import unittest

from total_of_text import total_of_text


class TestTotalOfText(unittest.TestCase):
    def test_1(self):
        self.assertEqual(total_of_text('-a'), [])

    def test_2(self):
        self.assertEqual(total_of_text('-1839bb'), [])

    def test_3(self):
        self.assertEqual(total_of_text('3423'), [])

    def test_4(self):
        self.assertEqual(total_of_text(', x4'), [4])


if __name__ == "__main__":
    unittest.main()
