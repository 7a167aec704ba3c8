from rect_overlap import rect_overlap

assert rect_overlap((3, 1, 6, 6), (0, 3, 12, 9)) == 9
assert rect_overlap((2, 0, 10, 10), (8, 5, 7, 8)) == 0
assert rect_overlap((5, 0, 5, 10), (6, 0, 6, 9)) == 0
assert rect_overlap((2, 3, 8, 6), (6, 0, 6, 12)) == 0
assert rect_overlap((0, 5, 8, 5), (0, 9, 7, 6)) == 0
assert rect_overlap((0, 3, 9, 10), (4, 9, 8, 7)) == 0
assert rect_overlap((0, 0, 9, 5), (0, 1, 6, 7)) == 24
assert rect_overlap((1, 2, 8, 9), (8, 3, 11, 10)) == 0
assert rect_overlap((0, 5, 10, 8), (8, 3, 7, 9)) == 0
assert rect_overlap((2, 3, 5, 5), (3, 4, 6, 7)) == 2
print("ok")
