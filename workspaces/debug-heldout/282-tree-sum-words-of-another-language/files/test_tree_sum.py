from tree_sum import tree_sum

assert tree_sum((9, None, None)) == 9
assert tree_sum((-1, (8, None, (9, None, None)), None)) == 16
assert tree_sum((4, (-4, (12, None, None), None), None)) == 12
assert tree_sum((10, (9, (10, None, None), (8, None, None)), (9, (8, None, None), None))) == 54
assert tree_sum((9, (-1, None, (1, None, None)), None)) == 9
assert tree_sum((-4, None, None)) == -4
assert tree_sum((-5, None, None)) == -5
assert tree_sum((-4, (3, (-4, None, None), (3, None, None)), None)) == -2
assert tree_sum((11, (12, (12, None, None), None), None)) == 35
assert tree_sum((2, (4, (3, None, None), (10, None, None)), (-1, (3, None, None), None))) == 21
print("ok")
