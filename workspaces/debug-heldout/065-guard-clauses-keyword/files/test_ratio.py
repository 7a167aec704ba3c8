from ratio import ratio

assert ratio([], -2) == -1
assert ratio([-4], 3) == -4
assert ratio([4], 2) == 4
assert ratio([-2, 11], 2) == 11
assert ratio([], 5) == -1
print("ok")
