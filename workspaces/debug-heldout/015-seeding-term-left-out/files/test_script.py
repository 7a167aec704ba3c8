from script import seeds

assert seeds(16) == (0, [1, 16, 8, 9])
assert seeds(1) == (0, [1])
assert seeds(3) == (1, [1, 4, 2, 3])
assert seeds(11) == (5, [1, 16, 8, 9])
assert seeds(6) == (2, [1, 8, 4, 5])
assert seeds(7) == (1, [1, 8, 4, 5])
assert seeds(2) == (0, [1, 2])
assert seeds(5) == (3, [1, 8, 4, 5])
print("ok")
