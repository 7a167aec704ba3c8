from shared import shared

assert shared([1], [0]) == [1]
assert shared([7], [7, 3, 9, 1, 0, 4, 8]) == [7]
assert shared([8, 2], []) == [2, 8]
assert shared([], []) == []
assert shared([9, 3], [4, 7, 8, 3, 6, 5, 3]) == [3]
assert shared([9, 9, 3, 6], [1, 1]) == [6, 9]
assert shared([9, 2, 3], [0, 1, 0]) == [2, 9]
assert shared([8], [1, 3]) == [8]
assert shared([9], [8, 4, 5]) == [9]
print("ok")
