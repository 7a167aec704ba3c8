from lib import ratio

assert ratio([1, -2], 0) == 3
assert ratio([12, 11, 9, 11], 0) == 1
assert ratio([2, 4, 6, 4, 6], 2) == 2
assert ratio([-4, -3], 0) == -11
assert ratio([], 1) == None
assert ratio([-1, 0], 1) == 0
assert ratio([-3], -2) == None
assert ratio([-4], -1) == None
assert ratio([1], -1) == None
assert ratio([-1, 1], 3) == None
print("ok")
