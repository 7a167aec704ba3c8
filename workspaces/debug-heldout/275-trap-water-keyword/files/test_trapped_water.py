from trapped_water import trapped_water

assert trapped_water([2, 4]) == 0
assert trapped_water([4, 1, 0, 3]) == 5
assert trapped_water([3, 1, 3, 2, 2]) == 2
assert trapped_water([0, 2]) == 0
assert trapped_water([2, 5]) == 0
assert trapped_water([5]) == 0
assert trapped_water([4, 5]) == 0
assert trapped_water([0, 5, 3, 2, 5, 1]) == 5
assert trapped_water([4, 0]) == 0
assert trapped_water([5, 2, 2, 5, 2, 1, 0]) == 6
assert trapped_water([1, 1]) == 0
assert trapped_water([]) == 0
print("ok")
