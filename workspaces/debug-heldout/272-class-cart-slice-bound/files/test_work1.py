from work1 import shopping

assert shopping([('add', 'tea', 9), ('add', 'tea', 6), ('add', 'tea', 6), ('add', 'jam', 4)]) == (25, ['tea', 'tea', 'tea', 'jam'])
assert shopping([('drop', 'tea', 2), ('drop', 'jam', 4)]) == (0, [])
assert shopping([('add', 'cup', 9)]) == (9, ['cup'])
assert shopping([('drop', 'cup', 1), ('drop', 'cup', 4)]) == (0, [])
assert shopping([('add', 'tea', 1), ('add', 'tea', 7), ('add', 'tea', 2), ('add', 'tea', 2)]) == (12, ['tea', 'tea', 'tea', 'tea'])
assert shopping([('add', 'cup', 9), ('add', 'cup', 2), ('drop', 'tea', 7), ('drop', 'jam', 7)]) == (11, ['cup', 'cup'])
assert shopping([('add', 'jam', 2), ('add', 'cup', 6), ('add', 'jam', 8)]) == (16, ['jam', 'cup', 'jam'])
assert shopping([('drop', 'tea', 5), ('drop', 'cup', 1)]) == (0, [])
print("ok")
