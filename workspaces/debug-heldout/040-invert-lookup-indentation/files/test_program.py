from program import translate_keys

assert translate_keys({'x': 1}) == ['x']
assert translate_keys({'y': 3, 'w': 5}) == ['y', 'w']
assert translate_keys({'y': 6}) == ['y']
assert translate_keys({'z': 2}) == ['z']
assert translate_keys({'x': 5}) == ['x']
assert translate_keys({'y': 0, 'w': 3}) == ['w']
assert translate_keys({}) == []
assert translate_keys({'v': 4, 'z': 2, 'x': 2}) == ['z', 'x']
assert translate_keys({'y': 3}) == ['y']
print("ok")
