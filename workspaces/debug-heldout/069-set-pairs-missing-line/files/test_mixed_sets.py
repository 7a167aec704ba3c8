from mixed_sets import mixed_sets

assert mixed_sets([], [1, 1]) == 0
assert mixed_sets([6], [0, 6, 7, 7, 6]) == 0
assert mixed_sets([2, 4, 0, 3], [6]) == 0
assert mixed_sets([1, 8], [4, 1, 4]) == 0
assert mixed_sets([1, 2, 0], [9, 7, 5]) == 0
assert mixed_sets([6, 6, 5, 2, 8, 8, 0], [0]) == 4
assert mixed_sets([2, 5, 3, 5], [9]) == 0
assert mixed_sets([0, 0], []) == 0
assert mixed_sets([6, 4, 8, 4], []) == 0
print("ok")
