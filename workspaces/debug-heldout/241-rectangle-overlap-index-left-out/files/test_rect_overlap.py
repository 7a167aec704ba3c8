from rect_overlap import rect_overlap

assert rect_overlap((5, 1, 6, 8), (1, 0, 8, 10)) == 7
assert rect_overlap((5, 0, 8, 6), (1, 1, 11, 8)) == 15
assert rect_overlap((2, 5, 8, 7), (7, 4, 6, 12)) == 0
assert rect_overlap((1, 1, 9, 5), (2, 9, 11, 6)) == 0
assert rect_overlap((3, 2, 8, 10), (8, 1, 12, 7)) == 0
assert rect_overlap((2, 5, 5, 9), (4, 5, 6, 6)) == 1
assert rect_overlap((5, 1, 6, 6), (9, 5, 11, 7)) == 0
assert rect_overlap((0, 3, 8, 9), (8, 7, 7, 6)) == 0
assert rect_overlap((5, 3, 6, 9), (3, 8, 8, 6)) == 0
assert rect_overlap((0, 2, 5, 7), (0, 9, 8, 11)) == 0
print("ok")
