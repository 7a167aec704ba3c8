from join_sorted import join_sorted

assert join_sorted([], [7, 11]) == [7, 11]
assert join_sorted([], [6, 8, 10, 11]) == [6, 8, 10, 11]
assert join_sorted([14], [5, 6, 7]) == [5, 6, 7, 14]
assert join_sorted([], [15]) == [15]
assert join_sorted([-2, 0, 4, 9, 14], [-3, 13]) == [-3, -2, 0, 13, 14]
assert join_sorted([0, 1, 3, 3], [0]) == [0, 1, 3, 3]
assert join_sorted([-4, -1, -1, 1, 2, 2], []) == [-4, -1, -1, 1, 2, 2]
print("ok")
