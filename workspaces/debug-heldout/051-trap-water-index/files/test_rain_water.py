from rain_water import rain_water

assert rain_water([5, 5, 0, 2, 4, 5, 2]) == 9
assert rain_water([0, 3, 0, 4, 4, 4, 2, 3]) == 4
assert rain_water([]) == 0
assert rain_water([0, 4, 2]) == 0
assert rain_water([1, 1, 2, 0]) == 0
assert rain_water([3, 5, 3, 1]) == 0
assert rain_water([2, 4, 3]) == 0
assert rain_water([5]) == 0
assert rain_water([2, 4, 4, 0, 3, 0]) == 3
assert rain_water([2]) == 0
print("ok")
