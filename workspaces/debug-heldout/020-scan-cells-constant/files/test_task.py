from task import cell_total

assert cell_total([[10, 11, 8], [1, 11, 3]]) == [10, 0, 8, 0, 11, 0]
assert cell_total([[2], [6]]) == [2, 0]
assert cell_total([[2], [8]]) == [2, 0]
assert cell_total([[12], [5], [9], [12]]) == [12, 0, 9, 0]
assert cell_total([[3, 7, 2], [5, 1, 2], [10, 1, 2]]) == [3, 0, 2, 0, 1, 0, 10, 0, 2]
assert cell_total([[11, 0, 7, 12], [11, 12, 0, 7]]) == [11, 0, 7, 0, 0, 12, 0, 7]
assert cell_total([[11, 2], [11, 0]]) == [11, 0, 0, 0]
print("ok")
