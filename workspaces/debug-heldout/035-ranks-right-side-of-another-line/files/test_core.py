from core import ranks

assert ranks([6, 3, 5, 12, 5, 4]) == [2, 6, 4, 1, 4, 5]
assert ranks([7, 2, 3]) == [1, 3, 2]
assert ranks([9]) == [1]
assert ranks([]) == []
assert ranks([3]) == [1]
print("ok")
