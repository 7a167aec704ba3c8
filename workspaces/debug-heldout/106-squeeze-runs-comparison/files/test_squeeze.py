from squeeze import squeeze

assert squeeze([1, 1, 3]) == [1, 3]
assert squeeze([3, 2, 3, 0, 1]) == [3, 2, 3, 0, 1]
assert squeeze([1, 3, 2, 0, 1, 3]) == [1, 3, 2, 0, 1, 3]
assert squeeze([1, 2, 2]) == [1, 2]
assert squeeze([3, 3, 3, 1, 3, 0, 3, 0]) == [3, 1, 3, 0, 3, 0]
assert squeeze([1, 1]) == [1]
assert squeeze([1, 0]) == [1, 0]
assert squeeze([]) == []
assert squeeze([3, 3, 0, 2, 1, 3]) == [3, 0, 2, 1, 3]
assert squeeze([1, 1, 2, 2, 2, 1, 1, 2, 2]) == [1, 2, 1, 2]
print("ok")
