from prog import combine_tables

assert combine_tables({}, {'e': 10, 'd': 1}) == 0
assert combine_tables({'d': 4}, {'e': 3, 'd': 3, 'c': 3}) == 1
assert combine_tables({'c': 11, 'd': 12, 'a': 5}, {}) == 25
assert combine_tables({'b': 11, 'a': 7}, {}) == 16
assert combine_tables({'c': 2}, {}) == 1
assert combine_tables({'b': 3, 'a': 0}, {'c': -1, 'd': 9}) == 3
assert combine_tables({'c': 8}, {'b': 11, 'd': -2}) == 7
assert combine_tables({'d': 6, 'a': 9, 'c': 2}, {'c': 6, 'b': 7}) == 17
assert combine_tables({'b': 1, 'c': -1}, {'b': 12, 'e': 1}) == 13
assert combine_tables({'b': 4}, {'c': 1}) == 3
print("ok")
