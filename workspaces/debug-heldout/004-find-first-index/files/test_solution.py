from solution import first_match

assert first_match([-5, -9, 11, 1]) == 2
assert first_match([18, 17]) == 1
assert first_match([9]) == 0
assert first_match([6, -8, -9, 4]) == 3
assert first_match([7]) == 0
assert first_match([12, 7, -5, -5, -7]) == 1
print("ok")
