from sort_by import sort_by

assert sort_by([8, 3]) == [8, 3]
assert sort_by([]) == []
assert sort_by([14, -9, -8, 0, 2, -4]) == [2, 14, 0, -9, -8, -4]
assert sort_by([-9, 17, 1]) == [17, 1, -9]
assert sort_by([1]) == [1]
assert sort_by([10, 5, 6, 9, 4, 10]) == [9, 6, 5, 4, 10, 10]
print("ok")
