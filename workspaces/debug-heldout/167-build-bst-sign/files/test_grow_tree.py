from grow_tree import grow_tree

assert grow_tree([18, 14, 11]) == (18, (14, (11, None, None), None), None)
assert grow_tree([14, 11]) == (14, (11, None, None), None)
assert grow_tree([18, 13, 12]) == (18, (13, (12, None, None), None), None)
assert grow_tree([1, 20]) == (1, None, (20, None, None))
assert grow_tree([3, 1]) == (3, (1, None, None), None)
assert grow_tree([6, 12, 13]) == (6, None, (12, None, (13, None, None)))
assert grow_tree([8, 1, 2, 10]) == (8, (1, None, (2, None, None)), (10, None, None))
assert grow_tree([1, 4]) == (1, None, (4, None, None))
print("ok")
