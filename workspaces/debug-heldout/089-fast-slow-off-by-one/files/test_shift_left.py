from shift_left import shift_left

assert shift_left([1]) == []
assert shift_left([-3, -1]) == []
assert shift_left([4, 2, 2, 2, 2, 3]) == [4, 4, 4, 0]
assert shift_left([9]) == []
assert shift_left([11]) == []
assert shift_left([12, 8, 6]) == []
assert shift_left([11, 4, 0]) == [-6]
assert shift_left([3, -1, 3, 3, -1, 2, 1]) == [0, 10, -2]
print("ok")
