from util import cumulative

assert cumulative([-5, -3]) == [-5, -8]
assert cumulative([0, -7, -2, 14, 10]) == [0, -7, -9, 5, 15]
assert cumulative([-3, 7, 12, 10, -4, 13]) == [-3, 4, 16, 26, 22, 35]
assert cumulative([-2, 15, 11, -9]) == [-2, 13, 24, 15]
assert cumulative([0, -5, -4, -6]) == [0, -5, -9, -15]
assert cumulative([0, 1]) == [0, 1]
assert cumulative([-3, -5, -3]) == [-3, -8, -11]
assert cumulative([]) == []
assert cumulative([5, 9, 5, 5]) == [5, 14, 19, 24]
assert cumulative([14, 1, -9]) == [14, 15, 6]
print("ok")
