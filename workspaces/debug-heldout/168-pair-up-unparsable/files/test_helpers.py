from helpers import vector_add

assert vector_add([0, 0], [-9, -9]) == [-9, -9]
assert vector_add([-9], [-9, -5, -9]) == [-18]
assert vector_add([], [-4, -6, -2, -6, -3, -3]) == []
assert vector_add([9, 1], []) == []
assert vector_add([8, -9, -4, -2, 8, 5, 2], [6]) == [14]
print("ok")
