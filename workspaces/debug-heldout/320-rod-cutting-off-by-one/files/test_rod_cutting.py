from rod_cutting import rod_cutting

assert rod_cutting([9, 14, 7, 8, 4, 9]) == 54
assert rod_cutting([9]) == 9
assert rod_cutting([9, 9, 10, 8, 14]) == 45
assert rod_cutting([9, 2]) == 18
assert rod_cutting([5, 15, 2, 4, 14]) == 35
assert rod_cutting([6, 1, 1, 11]) == 24
print("ok")
