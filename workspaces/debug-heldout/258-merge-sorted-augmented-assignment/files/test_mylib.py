from mylib import merge

assert merge([-5, 0], [0]) == [0, 0]
assert merge([1, 2, 6, 10], [-1, 0]) == [1, 0, 1, 2, 6, 10]
assert merge([4, 5, 9, 10], []) == [4, 5, 9, 10]
assert merge([], [-3, 0, 1, 1, 1, 2]) == [-3, 0, 1, 1, 1, 2]
assert merge([12, 12], [2, 4, 6, 6]) == [2, 4, 6, 6, 12, 12]
assert merge([-3, -2, 6, 13], []) == [-3, -2, 6, 13]
assert merge([12], []) == [12]
assert merge([-1, 0, 4], [10, 12, 13]) == [0, 10, 12, 13]
assert merge([-1, 1], [-1]) == [1, 1]
print("ok")
