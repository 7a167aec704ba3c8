from funcs import split_at_value

assert split_at_value([0], 4) == [[0]]
assert split_at_value([0, 0, 1], 2) == [[0, 0, 1]]
assert split_at_value([], 3) == [[]]
assert split_at_value([], 1) == [[]]
assert split_at_value([2], 2) == [[], []]
assert split_at_value([1, 3, 4, 4, 4, 3, 1], 2) == [[1, 3, 4, 4, 4, 3, 1]]
print("ok")
