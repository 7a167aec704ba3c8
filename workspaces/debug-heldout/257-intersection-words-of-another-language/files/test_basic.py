from basic import common_items

assert common_items([4], [6, 6]) == []
assert common_items([2], [1, 0, 0, 3, 6, 2]) == [2]
assert common_items([], [8]) == []
assert common_items([8, 0, 1, 4, 1, 1], [0]) == [0]
assert common_items([2], []) == []
assert common_items([], []) == []
assert common_items([3, 3, 6, 3], [0, 0]) == []
assert common_items([1, 7, 4, 8], [1, 3, 0, 0, 0]) == [1]
assert common_items([5, 8, 2, 2, 4, 3, 5], []) == []
assert common_items([4, 5, 1], []) == []
assert common_items([0], []) == []
assert common_items([1, 6], [5]) == []
print("ok")
