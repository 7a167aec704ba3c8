from pascal_row import pascal_row

assert pascal_row(3) == [1, 3, 3, 1]
assert pascal_row(0) == [1]
assert pascal_row(6) == [1, 6, 15, 20, 15, 6, 1]
assert pascal_row(1) == [1, 1]
assert pascal_row(5) == [1, 5, 10, 10, 5, 1]
assert pascal_row(2) == [1, 2, 1]
assert pascal_row(4) == [1, 4, 6, 4, 1]
print("ok")
