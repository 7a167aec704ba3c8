import unittest

from duration_seconds import duration_seconds


class TestDurationSeconds(unittest.TestCase):
    def test_1(self):
        self.assertEqual(duration_seconds('1m'), 60)

    def test_2(self):
        self.assertEqual(duration_seconds('90m5s'), 5405)

    def test_3(self):
        self.assertEqual(duration_seconds('9h4m'), 32640)

    def test_4(self):
        self.assertEqual(duration_seconds('5h22m'), 19320)


if __name__ == "__main__":
    unittest.main()
