import unittest

from utils import digital_root


class TestDigitalRoot(unittest.TestCase):
    def test_1(self):
        self.assertEqual(digital_root(5260), 4)

    def test_2(self):
        self.assertEqual(digital_root(10), 1)

    def test_3(self):
        self.assertEqual(digital_root(106), 7)

    def test_4(self):
        self.assertEqual(digital_root(970), 7)


if __name__ == "__main__":
    unittest.main()
