import unittest

from robot import robot


class TestRobot(unittest.TestCase):
    def test_1(self):
        self.assertEqual(robot('UL'), 2)

    def test_2(self):
        self.assertEqual(robot('DR'), 2)

    def test_3(self):
        self.assertEqual(robot(''), 0)

    def test_4(self):
        self.assertEqual(robot('RDRURDL'), 3)


if __name__ == "__main__":
    unittest.main()
