import unittest

from collapse_log import collapse_log


class TestCollapseLog(unittest.TestCase):
    def test_1(self):
        self.assertEqual(collapse_log(['down']), ['down'])

    def test_2(self):
        self.assertEqual(collapse_log(['ok', 'up', 'ok', 'fail', 'ok']), ['ok', 'up', 'ok', 'fail', 'ok'])

    def test_3(self):
        self.assertEqual(collapse_log(['fail']), ['fail'])

    def test_4(self):
        self.assertEqual(collapse_log(['down', 'down', 'down', 'ok', 'ok']), ['down', '... 2 more', 'ok', 'ok'])


if __name__ == "__main__":
    unittest.main()
