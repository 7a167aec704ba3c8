from mylib import bounding_box

assert bounding_box([(-1, -8), (0, -9), (-8, -8)]) == (-8, -9, 0, -8)
assert bounding_box([(4, -8)]) == (4, -8, 4, -8)
assert bounding_box([(7, -8), (-5, 2)]) == (-5, -8, 7, 2)
assert bounding_box([(-2, 0)]) == (-2, 0, -2, 0)
assert bounding_box([(-4, 7), (-9, -2), (-5, -5)]) == (-9, -5, -4, 7)
assert bounding_box([(-7, 5), (9, 1), (6, 2)]) == (-7, 1, 9, 5)
assert bounding_box([(5, -8), (2, 1), (5, -8), (3, -5)]) == (2, -8, 5, 1)
assert bounding_box([(1, 9), (1, 9), (-8, 0)]) == (-8, 0, 1, 9)
assert bounding_box([(8, 7)]) == (8, 7, 8, 7)
assert bounding_box([(5, 5)]) == (5, 5, 5, 5)
assert bounding_box([(2, -9), (-7, -5), (2, -1), (7, 9)]) == (-7, -9, 7, 9)
print("ok")
