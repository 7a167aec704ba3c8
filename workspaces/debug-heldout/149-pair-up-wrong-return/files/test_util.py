from util import add_pairwise

assert add_pairwise([3], [-2, 6]) == [1]
assert add_pairwise([-1], [-8, -1, -4, -8, -8]) == [-9]
assert add_pairwise([-2, -8, -7], [-1, 1]) == [-3, -7]
assert add_pairwise([2, -1, 1], [4, 8, 9, -7]) == [6, 7, 10]
assert add_pairwise([-2, -1, -3, -4], [7]) == [5]
assert add_pairwise([8, 9, 0, 8], [-2]) == [6]
assert add_pairwise([0], [-5, -4, 0, -1, -2, -4, 0]) == [-5]
print("ok")
