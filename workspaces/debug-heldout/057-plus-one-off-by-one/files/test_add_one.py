from add_one import add_one

assert add_one([0]) == [1]
assert add_one([8, 0]) == [8, 1]
assert add_one([0, 9]) == [1, 0]
assert add_one([1, 9]) == [2, 0]
assert add_one([9, 9]) == [1, 0, 0]
assert add_one([5, 9, 1]) == [5, 9, 2]
assert add_one([9, 0, 9, 9]) == [9, 1, 0, 0]
assert add_one([1]) == [2]
assert add_one([5, 9]) == [6, 0]
print("ok")
