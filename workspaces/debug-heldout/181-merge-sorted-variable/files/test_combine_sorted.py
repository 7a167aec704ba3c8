from combine_sorted import combine_sorted

assert combine_sorted([14], []) == [14]
assert combine_sorted([], [-4]) == []
assert combine_sorted([], []) == []
assert combine_sorted([0, 1], [-1, 1]) == [-3, 0, 1]
assert combine_sorted([8, 10], [-1, 0, 1]) == [-3, 0, 3, 8, 10]
assert combine_sorted([-1, 15], [1, 15]) == [-1, 3, 15]
assert combine_sorted([15], []) == [15]
assert combine_sorted([-1, 6, 12, 15], []) == [-1, 6, 12, 15]
print("ok")
