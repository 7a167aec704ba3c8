from update_stock import update_stock

assert update_stock([('set', 'c', 9)]) == [('c', 9)]
assert update_stock([('add', 'c', 5), ('add', 'c', 2), ('sub', 'a', 6), ('set', 'a', 7), ('sub', 'b', 9), ('sub', 'b', 7)]) == [('a', 7), ('b', -16), ('c', -7)]
assert update_stock([('add', 'c', 9)]) == [('c', -9)]
assert update_stock([]) == []
assert update_stock([('add', 'a', 7), ('del', 'a', 1), ('del', 'a', 9), ('set', 'a', 7), ('del', 'a', 1)]) == []
assert update_stock([('set', 'a', 9), ('add', 'a', 2), ('add', 'a', 3), ('add', 'c', 1), ('add', 'c', 1), ('sub', 'a', 3)]) == [('a', 1), ('c', -2)]
assert update_stock([('set', 'b', 2), ('sub', 'c', 4), ('del', 'a', 9), ('sub', 'a', 3), ('set', 'c', 5), ('del', 'b', 7)]) == [('a', -3), ('c', 5)]
assert update_stock([('del', 'b', 8)]) == []
assert update_stock([('del', 'c', 7), ('del', 'c', 7), ('del', 'a', 2), ('del', 'b', 9), ('add', 'b', 1)]) == [('b', -1)]
assert update_stock([('del', 'b', 6), ('del', 'b', 6), ('del', 'b', 5), ('sub', 'a', 7), ('sub', 'b', 2), ('add', 'a', 3), ('del', 'b', 9)]) == [('a', -10)]
print("ok")
