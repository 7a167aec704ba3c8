from script import both_ends

assert both_ends([('L', 1), ('l', 0), ('l', 0), ('l', 0)]) == []
assert both_ends([('r', 0), ('L', 9), ('L', 2), ('l', 0), ('r', 0), ('r', 0), ('r', 0)]) == []
assert both_ends([('L', 2), ('L', 2), ('l', 0), ('r', 0), ('L', 9), ('L', 4), ('r', 0), ('R', 6)]) == [4, 6]
assert both_ends([('r', 0), ('r', 0)]) == []
assert both_ends([('l', 0), ('R', 9), ('R', 9), ('R', 1)]) == [9, 9, 1]
assert both_ends([('L', 4), ('L', 1), ('L', 2), ('r', 0)]) == [2, 1]
assert both_ends([('R', 1), ('L', 2), ('R', 1), ('l', 0), ('L', 3), ('L', 1)]) == [1, 3, 1, 1]
assert both_ends([('l', 0), ('R', 3)]) == [3]
print("ok")
