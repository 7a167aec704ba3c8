from example import overlap_area

assert overlap_area((0, 5, 6, 5), (1, 2, 12, 9)) == 0
assert overlap_area((0, 4, 10, 7), (4, 0, 7, 8)) == 9
assert overlap_area((5, 2, 8, 5), (6, 1, 11, 7)) == 6
assert overlap_area((1, 0, 5, 5), (9, 0, 7, 12)) == 0
assert overlap_area((5, 3, 9, 5), (9, 0, 8, 7)) == 0
assert overlap_area((1, 0, 8, 6), (4, 7, 11, 11)) == 0
assert overlap_area((3, 5, 9, 9), (8, 9, 10, 10)) == 0
print("ok")
