from funcs import second_largest

assert second_largest([-19, -18, -18, -18]) == -19
assert second_largest([-20]) == None
assert second_largest([-1, -5, -9, 11, 9, 13]) == 11
assert second_largest([10, 19, 5]) == 10
assert second_largest([18, 0, -11, -11]) == 0
assert second_largest([11, -8, -5]) == -5
assert second_largest([3, -7, -15, 3]) == -7
assert second_largest([8, 6]) == 6
print("ok")
