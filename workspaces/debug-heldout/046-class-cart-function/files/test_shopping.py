from shopping import shopping

assert shopping([('drop', 'cup', 2), ('drop', 'cup', 2), ('add', 'tea', 5), ('drop', 'cup', 2), ('drop', 'jam', 1)]) == (5, ['tea'])
assert shopping([('drop', 'cup', 4), ('add', 'cup', 1)]) == (1, ['cup'])
assert shopping([]) == (0, [])
assert shopping([('add', 'jam', 4), ('add', 'tea', 9)]) == (13, ['jam', 'tea'])
assert shopping([('drop', 'cup', 7), ('add', 'tea', 9), ('drop', 'cup', 7)]) == (9, ['tea'])
print("ok")
