from tools import overlap_area

assert overlap_area((2, 0, 7, 9), (1, 2, 7, 9)) == 35
assert overlap_area((1, 4, 6, 10), (1, 0, 6, 7)) == 15
assert overlap_area((1, 0, 9, 8), (9, 0, 12, 7)) == 0
assert overlap_area((5, 1, 6, 7), (0, 4, 8, 9)) == 3
assert overlap_area((2, 3, 7, 7), (7, 5, 7, 8)) == 0
assert overlap_area((1, 0, 6, 10), (1, 9, 10, 6)) == 0
assert overlap_area((1, 0, 5, 5), (2, 7, 12, 6)) == 0
assert overlap_area((2, 0, 10, 9), (7, 4, 8, 6)) == 2
assert overlap_area((0, 1, 6, 5), (8, 2, 8, 12)) == 0
assert overlap_area((5, 1, 10, 9), (2, 4, 8, 6)) == 6
print("ok")
