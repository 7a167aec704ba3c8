from pack_list import pack_list

assert pack_list([2]) == []
assert pack_list([]) == []
assert pack_list([-3]) == [-3]
assert pack_list([-2]) == []
assert pack_list([12]) == [12]
assert pack_list([7, -1, 3, 8, 1]) == [3]
assert pack_list([1, -1, 3, -1, 1, -3]) == [3, -3]
assert pack_list([0, 3, 3]) == [0, 3, 3]
assert pack_list([4, 8]) == []
assert pack_list([5, 1, 6, 12, 5, -1, 10, 8, 5]) == [6, 12]
assert pack_list([0]) == [0]
assert pack_list([9, -3, 0, 0, 10]) == [9, -3, 0, 0]
assert pack_list([4, 1, 5, 3]) == [3]
assert pack_list([3]) == [3]
print("ok")
