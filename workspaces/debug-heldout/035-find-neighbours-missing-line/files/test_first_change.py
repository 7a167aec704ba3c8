from first_change import first_change

assert first_change([4]) == None
assert first_change([5, 9, 2, 0]) == None
assert first_change([-2, 0, 4]) == None
assert first_change([5, 9, 8]) == None
assert first_change([-5]) == None
assert first_change([8, 7, 6, 6, 8, 10, 8]) == 0
assert first_change([0]) == None
assert first_change([]) == None
assert first_change([11, 11]) == 0
assert first_change([10, 9, 12, 8, 8]) == 3
print("ok")
