from buggy import price_table

assert price_table([('b', 4), ('b', 4), ('a', 2), ('c', 10), ('d', 3), ('d', -3)]) == 10
assert price_table([('c', -2), ('c', -2)]) == 5
assert price_table([('b', 6), ('d', 6)]) == 3
assert price_table([('b', 8), ('b', 12)]) == 5
assert price_table([('a', -1), ('b', 10)]) == 9
assert price_table([('b', 0), ('a', 12), ('a', 12), ('d', 5)]) == 10
assert price_table([('b', 11), ('b', 10)]) == 7
assert price_table([('c', 1), ('c', 1), ('a', -3), ('b', 11), ('c', -1)]) == 10
assert price_table([('d', 2), ('d', 2), ('b', -2), ('c', 12)]) == 10
assert price_table([('d', 12), ('c', -1), ('d', 8), ('c', 0)]) == 7
assert price_table([('d', 3), ('a', -1), ('a', 1), ('b', -3), ('b', 8)]) == 8
assert price_table([('a', 10), ('a', 10), ('d', 3), ('d', 6), ('d', -1), ('c', 4)]) == 6
assert price_table([]) == 2
print("ok")
