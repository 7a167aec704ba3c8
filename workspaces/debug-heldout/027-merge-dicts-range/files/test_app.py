from app import combine_tables

assert combine_tables({'c': 2}, {}) == [2]
assert combine_tables({'a': 12, 'c': 4}, {'b': 6}) == [4, 6, 12]
assert combine_tables({'b': -2, 'a': -2, 'd': -3}, {'b': 3}) == [-6, -3, -2]
assert combine_tables({}, {'d': 6}) == [6]
assert combine_tables({'d': 7, 'c': 0}, {'e': 9, 'c': 5}) == [0, 7, 9]
assert combine_tables({'b': 10}, {'b': 1}) == [10]
assert combine_tables({'b': 1}, {'c': 1}) == [1, 1]
assert combine_tables({'c': 10}, {}) == [10]
assert combine_tables({}, {'d': 5}) == [5]
print("ok")
