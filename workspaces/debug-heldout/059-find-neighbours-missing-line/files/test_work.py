from work import break_point

assert break_point([]) == -1
assert break_point([15, 3, 6, 6]) == 2
assert break_point([6, -1, 10, 9]) == 2
assert break_point([4, 13, 12]) == 1
assert break_point([4, 3, 4, 15, 9]) == 1
assert break_point([-5, -1]) == 1
assert break_point([15]) == -1
assert break_point([7]) == -1
assert break_point([-4]) == -1
print("ok")
