from digit_list import digit_list

assert digit_list(7822) == [7, 8, 2, 2]
assert digit_list(11) == [1, 1]
assert digit_list(3124) == [3, 1, 2, 4]
assert digit_list(21320) == [2, 1, 3, 2, 0]
assert digit_list(5) == [5]
assert digit_list(8) == [8]
assert digit_list(9) == [9]
assert digit_list(3) == [3]
assert digit_list(17) == [1, 7]
assert digit_list(7) == [7]
print("ok")
