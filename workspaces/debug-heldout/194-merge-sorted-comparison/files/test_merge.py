from merge import merge

assert merge([7, 14], [-4, -3, -1, 9]) == [4, 3, 1, 7, 9, 14]
assert merge([-5, 3, 4, 5], [0, 4]) == [-5, 0, 3, 4, 4, 5]
assert merge([-4, -4, -1, 0, 5], [3]) == [-4, -4, -1, 0, 3, 5]
assert merge([], [-4, 6]) == []
assert merge([3, 3, 6, 8, 8, 12], []) == [3, 3, 6, 8, 8, 12]
assert merge([9, 10], [8, 9, 13]) == [8, 9, 9, 10]
assert merge([12], [2, 8, 9, 9, 12, 13]) == [2, 8, 9, 9, 12]
assert merge([5], [-4]) == [4, 5]
assert merge([11, 15], [9]) == [9, 11, 15]
print("ok")
