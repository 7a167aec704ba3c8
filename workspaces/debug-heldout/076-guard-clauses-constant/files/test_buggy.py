from buggy import ratio

assert ratio([-5], 1) == None
assert ratio([], 4) == None
assert ratio([12, 14, 9, 8], 3) == 8
assert ratio([4], 0) == 4
assert ratio([0, 0, 11, 4], 0) == 0
assert ratio([6, 10, 7], 3) == None
print("ok")
