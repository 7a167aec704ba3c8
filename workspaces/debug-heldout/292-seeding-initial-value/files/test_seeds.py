from seeds import seeds

assert seeds(7) == [1, 0, 4, 5, 2, 7, 3, 6]
assert seeds(4) == [1, 4, 2, 3]
assert seeds(8) == [1, 8, 4, 5, 2, 7, 3, 6]
assert seeds(3) == [1, 0, 2, 3]
assert seeds(11) == [1, 0, 8, 9, 4, 0, 5, 0, 2, 0, 7, 10, 3, 0, 6, 11]
assert seeds(2) == [1, 2]
assert seeds(12) == [1, 0, 8, 9, 4, 0, 5, 12, 2, 0, 7, 10, 3, 0, 6, 11]
assert seeds(1) == [1]
assert seeds(5) == [1, 0, 4, 5, 2, 0, 3, 0]
assert seeds(6) == [1, 0, 4, 5, 2, 0, 3, 6]
print("ok")
