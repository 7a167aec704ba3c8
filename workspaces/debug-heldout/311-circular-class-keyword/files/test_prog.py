import unittest

from prog import ring_ops


class TestRingOps(unittest.TestCase):
    def test_1(self):
        self.assertEqual(ring_ops(1, [1, 1, 1, 1]), [True, False, False, False])

    def test_2(self):
        self.assertEqual(ring_ops(3, []), [])

    def test_3(self):
        self.assertEqual(ring_ops(1, [2, 2, 4]), [True, False, False])

    def test_4(self):
        self.assertEqual(ring_ops(1, [2]), [True])


if __name__ == "__main__":
    unittest.main()
