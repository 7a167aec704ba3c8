from ranks import ranks

assert ranks([8, 7, 7, 8]) == [1, 2, 2, 1]
assert ranks([6, 9, 0, 1]) == [2, 1, 4, 3]
assert ranks([3, 0]) == [1, 2]
assert ranks([6, 11]) == [2, 1]
assert ranks([12, 12, 2, 3, 8, 8]) == [1, 1, 4, 3, 2, 2]
assert ranks([1, 7, 1, 0, 3]) == [3, 1, 3, 4, 2]
assert ranks([10, 11, 11, 4, 5]) == [2, 1, 1, 4, 3]
assert ranks([9, 8]) == [1, 2]
print("ok")
