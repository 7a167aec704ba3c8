from rounds import rounds

assert rounds([3, 4, 2], 2) == 5
assert rounds([2, 6, 9], 2) == 9
assert rounds([8, 6], 1) == 14
assert rounds([8, 3], 3) == 4
assert rounds([6, 8], 2) == 7
print("ok")
