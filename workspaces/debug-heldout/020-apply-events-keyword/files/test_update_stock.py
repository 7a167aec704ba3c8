from update_stock import update_stock

assert update_stock([('add', 'b', 4), ('sub', 'b', 8), ('add', 'c', 6)]) == (0, ['b', 'c'])
assert update_stock([('sub', 'c', 7), ('set', 'b', 9)]) == (0, ['c', 'b'])
assert update_stock([('add', 'c', 1), ('set', 'b', 2)]) == (0, ['b', 'c'])
assert update_stock([('del', 'c', 9), ('set', 'a', 5)]) == (0, ['a'])
assert update_stock([('add', 'c', 1)]) == (0, ['c'])
assert update_stock([('add', 'a', 1), ('del', 'a', 4), ('del', 'c', 5), ('add', 'a', 7), ('set', 'b', 5)]) == (0, ['b', 'a'])
assert update_stock([('add', 'c', 2), ('add', 'a', 8), ('sub', 'a', 7)]) == (0, ['a', 'c'])
assert update_stock([('add', 'b', 5), ('del', 'a', 9), ('sub', 'c', 6), ('sub', 'c', 3), ('sub', 'c', 3), ('del', 'a', 2)]) == (0, ['c', 'b'])
print("ok")
