from merge import merge

assert merge([-3, 0, 5, 15], [1]) == [-3, 0, 1, 5, 15]
assert merge([-4, 15], [0, 0]) == [-4, 0, 0, 15]
assert merge([7], [3, 4, 8, 9]) == [3, 4, 7, 8, 9]
assert merge([-5, -1, 3, 6, 14, 14], []) == [-5, -1, 3, 6, 14, 14]
assert merge([], [1, 1, 2, 2, 5]) == [1, 1, 2, 2, 5]
print("ok")
