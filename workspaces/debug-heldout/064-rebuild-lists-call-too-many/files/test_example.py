from example import rebuild

assert rebuild([-1]) == [-1]
assert rebuild([]) == []
assert rebuild([11, 15, 12, 1, 6]) == [12, 11, 1]
assert rebuild([-5, 11, 10]) == [10, -5]
assert rebuild([8, 10, 5]) == [8, 5]
assert rebuild([-1, 15]) == [-1]
assert rebuild([7, 11, 7]) == [7, 7]
print("ok")
