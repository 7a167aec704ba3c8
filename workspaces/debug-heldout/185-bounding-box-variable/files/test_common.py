from common import bounding_box

assert bounding_box([(-3, 2)]) == (-3, 2, -3, 2)
assert bounding_box([(-6, 7)]) == (-6, 7, -6, 7)
assert bounding_box([(-8, -7), (1, 4), (-9, 4), (7, 1), (-7, 8)]) == (-9, -7, 7, 8)
assert bounding_box([(0, 1), (9, 3)]) == (0, 1, 9, 3)
assert bounding_box([(-5, 9), (3, -7), (-4, 4), (5, 2), (-7, 4)]) == (-7, -7, 5, 9)
assert bounding_box([(-9, -4), (-3, 3)]) == (-9, -4, -3, 3)
assert bounding_box([(5, -2), (-7, 0)]) == (-7, -2, 5, 0)
print("ok")
