from buggy import consistent

assert consistent([8, 1], 5) == True
assert consistent([1, 5], 9) == True
assert consistent([7], 3) == True
assert consistent([], 2) == True
assert consistent([8, 8, 3], 2) == True
assert consistent([0], 4) == False
print("ok")
