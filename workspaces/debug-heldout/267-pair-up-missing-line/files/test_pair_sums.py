from pair_sums import pair_sums

assert pair_sums([0], [-1, 2, -2, 0, 4, 3, 4]) == [-1]
assert pair_sums([-5], [-5, 9, 3, 1, -2]) == [-10]
assert pair_sums([2, 2], [1]) == [3]
assert pair_sums([2, -1, -5], [-2, -5, 3, 6]) == [0, -6, -2]
assert pair_sums([1], [-2, 4, -1, 6, 9, -3, 1]) == [-1]
print("ok")
