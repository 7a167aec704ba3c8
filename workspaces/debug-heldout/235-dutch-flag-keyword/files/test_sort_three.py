from sort_three import sort_three

assert sort_three([1, 2, 0, 0, 1, 0, 0, 1]) == [0, 0, 0, 0, 1, 1, 1, 2]
assert sort_three([2, 0, 2, 0, 2]) == [0, 0, 2, 2, 2]
assert sort_three([0, 1]) == [0, 1]
assert sort_three([1, 2, 1, 0, 1, 1, 2]) == [0, 1, 1, 1, 1, 2, 2]
assert sort_three([1, 0, 1, 2, 2, 2, 1]) == [0, 1, 1, 1, 2, 2, 2]
assert sort_three([2, 2, 2, 2, 2, 0]) == [0, 2, 2, 2, 2, 2]
assert sort_three([]) == []
assert sort_three([1]) == [1]
assert sort_three([2, 2, 2, 1, 0]) == [0, 1, 2, 2, 2]
print("ok")
