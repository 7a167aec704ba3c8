import unittest

from bump_version import bump_version


class TestBumpVersion(unittest.TestCase):
    def test_1(self):
        self.assertEqual(bump_version('0.1.5', 'minor'), '0.2.0')

    def test_2(self):
        self.assertEqual(bump_version('1.0.1', 'patch'), '1.0.2')

    def test_3(self):
        self.assertEqual(bump_version('8.10.9', 'major'), '9.0.0')

    def test_4(self):
        self.assertEqual(bump_version('9.0.10', 'minor'), '9.1.0')


if __name__ == "__main__":
    unittest.main()
