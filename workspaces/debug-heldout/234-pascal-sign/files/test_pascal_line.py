from pascal_line import pascal_line

assert pascal_line(2) == [1, 2, 1]
assert pascal_line(3) == [1, 3, 3, 1]
assert pascal_line(7) == [1, 7, 21, 35, 35, 21, 7, 1]
assert pascal_line(0) == [1]
assert pascal_line(6) == [1, 6, 15, 20, 15, 6, 1]
assert pascal_line(4) == [1, 4, 6, 4, 1]
assert pascal_line(5) == [1, 5, 10, 10, 5, 1]
print("ok")
