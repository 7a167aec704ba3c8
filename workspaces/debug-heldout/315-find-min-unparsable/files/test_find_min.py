from find_min import find_min

assert find_min([-36, -35, -32]) == -36
assert find_min([13, 11, -32, -15, -4]) == -32
assert find_min([-1, 50]) == -1
assert find_min([-36, 14, 15, 10]) == -36
assert find_min([0, -1]) == -1
print("ok")
