from play import play

assert play([9, 1, 5], 4) == [2, 5, 6]
assert play([3, 3], 1) == [5, 6]
assert play([4, 9, 8], 1) == [10]
assert play([7], 3) == [3]
assert play([2, 8, 5], 1) == [4, 12, 15]
assert play([9, 5], 4) == [4, 5]
assert play([4, 4], 4) == [1, 2]
assert play([8, 6, 9], 1) == []
assert play([9, 1], 2) == [2, 6]
print("ok")
