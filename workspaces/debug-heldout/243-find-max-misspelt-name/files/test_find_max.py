from find_max import find_max

assert find_max([19, -29, 4, 13, 4]) == 19
assert find_max([19, 15]) == 19
assert find_max([]) == None
assert find_max([-1, 0]) == 0
assert find_max([0]) == 0
assert find_max([-11, -5]) == -5
assert find_max([-4, -4, -5, -3, 1]) == 1
assert find_max([-48, -43, -45]) == -43
assert find_max([16]) == 16
assert find_max([2, 3, 2, 1, 5, 1, 2, 4]) == 5
assert find_max([-6, 14, 12, 9, 49, 5]) == 49
assert find_max([-8, 0, 24, 47, -14, -8]) == 47
assert find_max([9, -10]) == 9
print("ok")
