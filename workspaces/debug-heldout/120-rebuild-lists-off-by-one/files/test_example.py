from example import keep_from

assert keep_from([-4, -1]) == [-4, -1]
assert keep_from([-4, 0, -4]) == [-4, 0, -4]
assert keep_from([-4]) == [-4]
assert keep_from([0]) == [0]
assert keep_from([]) == []
assert keep_from([1, -3]) == [1, -3]
assert keep_from([1, -3, 0, 8, 15]) == [1, -3, 0, 6, 15, 8]
assert keep_from([8, 0, 0, 4]) == [6, 0, 0, 4, 8]
assert keep_from([15]) == [15]
assert keep_from([0, 0, -1]) == [0, 0, -1]
assert keep_from([0, 0]) == [0, 0]
assert keep_from([1, -1, 6]) == [1, -1, 6]
print("ok")
