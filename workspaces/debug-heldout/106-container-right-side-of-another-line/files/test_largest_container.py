from largest_container import largest_container

assert largest_container([8, 1, 3, 2, 0, 7]) == 35
assert largest_container([8]) == 0
assert largest_container([3, 4, 0, 0]) == 3
assert largest_container([6, 3, 7, 3, 8, 5]) == 25
assert largest_container([9]) == 0
print("ok")
