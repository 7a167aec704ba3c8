from sort_colors import sort_colors

assert sort_colors([2, 1, 0, 1]) == [0, 1, 1, 2]
assert sort_colors([0, 0]) == [0, 0]
assert sort_colors([2, 1, 0, 2, 1, 2]) == [0, 1, 1, 2, 2, 2]
assert sort_colors([2, 2, 2]) == [2, 2, 2]
assert sort_colors([]) == []
assert sort_colors([2, 2, 2, 1]) == [1, 2, 2, 2]
assert sort_colors([1, 1, 2, 0]) == [0, 1, 1, 2]
assert sort_colors([1, 2, 2, 2, 1, 2]) == [1, 1, 2, 2, 2, 2]
assert sort_colors([0]) == [0]
print("ok")
