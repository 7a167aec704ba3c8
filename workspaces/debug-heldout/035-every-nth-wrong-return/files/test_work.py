from work import stride

assert stride([8, 18], 3, 3) == []
assert stride([27, 12], 4, 3) == []
assert stride([24, 13, 19, 4], 3, 1) == [13]
assert stride([20, 19, 22, 20, 25], 4, 1) == [19]
assert stride([16, 12, 14], 3, 0) == [16]
assert stride([0, 0], 2, 1) == [0]
assert stride([25, 17], 1, 3) == []
assert stride([17, 4, 7, 30, 20, 24, 1, 7], 1, 2) == [7, 30, 20, 24, 1, 7]
assert stride([17, 19, 19], 4, 2) == [19]
assert stride([16, 17, 6, 22, 3], 3, 3) == [22]
print("ok")
