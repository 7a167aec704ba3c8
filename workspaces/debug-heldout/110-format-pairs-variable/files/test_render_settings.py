import unittest

from render_settings import render_settings


class TestRenderSettings(unittest.TestCase):
    def test_1(self):
        self.assertEqual(render_settings({'b': 'by'}), 'b=by')

    def test_2(self):
        self.assertEqual(render_settings({}), '')

    def test_3(self):
        self.assertEqual(render_settings({'page': 'fire'}), 'page=fire')

    def test_4(self):
        self.assertEqual(render_settings({'a': 18, 'b': 13, 'q': 1}), 'a=18&b=13&q=1')


if __name__ == "__main__":
    unittest.main()
