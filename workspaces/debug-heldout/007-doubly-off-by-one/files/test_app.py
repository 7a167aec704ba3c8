from app import doubly

assert doubly([('drop', 2), ('del', 8), ('drop', 3)]) == []
assert doubly([('back', 5), ('drop', 9)]) == [5]
assert doubly([('del', 5), ('back', 2), ('del', 5), ('back', 7)]) == [2, 7]
assert doubly([('drop', 4), ('front', 1), ('back', 6), ('back', 0)]) == [1, 6, 0]
assert doubly([]) == []
assert doubly([('del', 3), ('drop', 4)]) == []
assert doubly([('drop', 6), ('back', 8), ('del', 6), ('drop', 9), ('front', 3), ('drop', 5)]) == [3, 8]
assert doubly([('del', 0), ('front', 5), ('back', 2)]) == [5, 2]
assert doubly([('back', 3), ('back', 3), ('back', 8), ('drop', 6), ('drop', 0), ('del', 6)]) == [3, 8]
assert doubly([('drop', 1), ('del', 8), ('drop', 0)]) == []
assert doubly([('del', 9), ('back', 4), ('del', 4)]) == []
assert doubly([('front', 7)]) == [7]
print("ok")
