from regions import regions

assert regions([[1, 0, 0]]) == 1
assert regions([[0], [0], [1]]) == 1
assert regions([[1, 0, 0, 1], [1, 1, 0, 1]]) == 2
assert regions([[0, 0, 1, 0]]) == 1
assert regions([[0, 1, 0, 0], [0, 0, 1, 1]]) == 2
assert regions([[1, 1], [1, 1], [1, 1]]) == 1
assert regions([[1, 0, 1], [1, 0, 1]]) == 2
assert regions([[1, 0], [1, 1]]) == 1
print("ok")
