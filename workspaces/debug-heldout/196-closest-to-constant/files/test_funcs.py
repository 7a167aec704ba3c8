from funcs import closest

assert closest([-22, -9], -29) == -22
assert closest([27, 22, -19, -1], -21) == -19
assert closest([29, 26, -18, -10], 12) == 26
assert closest([-13, 7, 7], -30) == -13
assert closest([-3, -4], -8) == -4
assert closest([2], -12) == 2
assert closest([9], -29) == 9
print("ok")
