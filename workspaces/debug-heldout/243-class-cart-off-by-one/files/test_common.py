from common import cart_session

assert cart_session([('add', 'jam', 5)]) == (5, 1)
assert cart_session([('add', 'jam', 2)]) == (2, 1)
assert cart_session([('drop', 'jam', 9), ('add', 'tea', 1), ('drop', 'jam', 9), ('add', 'tea', 3)]) == (4, 2)
assert cart_session([('add', 'tea', 4), ('add', 'jam', 9), ('add', 'jam', 9), ('add', 'jam', 8)]) == (30, 4)
assert cart_session([('add', 'jam', 8), ('add', 'jam', 4), ('drop', 'jam', 5), ('add', 'cup', 3)]) == (7, 2)
assert cart_session([('drop', 'tea', 1), ('add', 'jam', 8)]) == (8, 1)
assert cart_session([]) == (0, 0)
assert cart_session([('add', 'cup', 8), ('add', 'cup', 4), ('add', 'cup', 8), ('add', 'cup', 8)]) == (28, 4)
print("ok")
