from enclosing_box import enclosing_box

assert enclosing_box([(5, 6), (1, 1)]) == (1, 1, 5, 6)
assert enclosing_box([(-1, -2), (-7, -9), (-1, 3)]) == (-7, -9, -1, 3)
assert enclosing_box([(2, -5), (0, -4)]) == (0, -5, 2, -4)
assert enclosing_box([(-6, -6), (-6, -6)]) == (-6, -6, -6, -6)
assert enclosing_box([(0, -8), (0, -8), (9, 3), (6, -7)]) == (0, -8, 9, 3)
assert enclosing_box([(1, -8), (0, -8)]) == (0, -8, 1, -8)
assert enclosing_box([(9, -8), (9, -8), (-6, -7)]) == (-6, -8, 9, -7)
assert enclosing_box([(2, -2), (9, -6), (-6, 0)]) == (-6, -6, 9, 0)
print("ok")
