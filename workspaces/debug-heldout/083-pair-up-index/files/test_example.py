from example import pair_sums

assert pair_sums([1, -7, -7, -3], [9]) == [10]
assert pair_sums([], [-6]) == []
assert pair_sums([8], [-7, -2, 3, -9]) == [1]
assert pair_sums([0, -7], [-8, 6, 4, 5, 5]) == [-8, -1]
assert pair_sums([-1, -2, -7, -6, -6, 5, -7], []) == []
print("ok")
