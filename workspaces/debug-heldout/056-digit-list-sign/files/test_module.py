from module import to_digits

assert to_digits(1) == [1]
assert to_digits(26071) == [2, 6, 0, 7, 1]
assert to_digits(25737) == [2, 5, 7, 3, 7]
assert to_digits(10) == [1, 0]
assert to_digits(22668) == [2, 2, 6, 6, 8]
assert to_digits(18) == [1, 8]
assert to_digits(20) == [2, 0]
assert to_digits(0) == [0]
assert to_digits(97623) == [9, 7, 6, 2, 3]
print("ok")
