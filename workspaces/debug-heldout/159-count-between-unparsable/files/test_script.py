from script import in_range_count

assert in_range_count([14, 30, 0, 17], -8, 22) == 3
assert in_range_count([-6, 21, 25, 8, 26], -5, 18) == 1
assert in_range_count([7, 14], -1, 30) == 2
assert in_range_count([18, 22], -1, 21) == 1
assert in_range_count([21], -9, 27) == 1
print("ok")
