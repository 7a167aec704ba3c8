from overlap_area import overlap_area

assert overlap_area((1, 2, 7, 9), (8, 3, 10, 8)) == 0
assert overlap_area((1, 3, 7, 6), (9, 8, 11, 11)) == 0
assert overlap_area((3, 3, 8, 5), (7, 9, 11, 7)) == 0
assert overlap_area((4, 1, 9, 8), (9, 0, 7, 11)) == 0
assert overlap_area((2, 2, 10, 9), (7, 8, 12, 8)) == 0
assert overlap_area((0, 5, 5, 8), (0, 1, 10, 8)) == 15
assert overlap_area((1, 1, 10, 6), (3, 7, 12, 6)) == 0
assert overlap_area((4, 3, 8, 6), (9, 5, 7, 11)) == 0
assert overlap_area((4, 4, 5, 6), (2, 8, 8, 7)) == 0
assert overlap_area((1, 4, 9, 5), (7, 0, 11, 8)) == 2
assert overlap_area((3, 0, 5, 6), (3, 2, 11, 9)) == 8
assert overlap_area((3, 3, 6, 5), (5, 7, 12, 12)) == 0
assert overlap_area((1, 2, 5, 5), (2, 9, 9, 7)) == 0
print("ok")
