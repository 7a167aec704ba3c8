from impl import missing_from

assert missing_from([3, 4, 4, 6], [1, 1]) == [3, 4, 4, 6]
assert missing_from([8, 3, 7], [3]) == [8, 7]
assert missing_from([5, 4], [8, 1, 1, 2, 3]) == [5, 4]
assert missing_from([0, 2], [1, 3]) == [0, 2]
assert missing_from([1], []) == [1]
assert missing_from([7, 0], [1, 0, 2, 5, 7, 7]) == []
assert missing_from([7], [4, 8, 6]) == [7]
assert missing_from([0], [2, 8, 3, 1, 1]) == [0]
assert missing_from([5, 5, 2, 1, 4], [5, 7, 2, 3]) == [1, 4]
assert missing_from([4, 6], [2, 6]) == [4]
assert missing_from([6, 2, 6, 3, 3], [2]) == [6, 6, 3, 3]
assert missing_from([], [1, 1]) == []
assert missing_from([], []) == []
print("ok")
