from meet import meet

assert meet([6, 6, 3, 6, 4, 8]) == 3
assert meet([2, 5]) == 3
assert meet([6]) == None
assert meet([]) == None
assert meet([3, 2, 1, 8, 3, 2]) == -5
assert meet([4, 7]) == 3
assert meet([6, 9, 12]) == 6
assert meet([-1, 5, 8, 9, 10, 5]) == 1
print("ok")
