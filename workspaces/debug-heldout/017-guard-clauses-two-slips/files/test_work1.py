from work1 import middle_value

assert middle_value([], 6) == None
assert middle_value([-1, 0], 6) == -1
assert middle_value([], 2) == None
assert middle_value([], 5) == None
assert middle_value([15, 13], 1) == 13
assert middle_value([], -2) == None
assert middle_value([12, 14], 5) == -1
assert middle_value([13, -5, 5, 5], 2) == -5
assert middle_value([-1, -4], 5) == -1
print("ok")
