from source import map_letters

assert map_letters('bee', {}) == 'bee'
assert map_letters('ox wind at.', {'a': '4'}) == 'ox wind 4t.'
assert map_letters('', {'e': 'x', 'a': '3'}) == ''
assert map_letters('', {'a': '4'}) == ''
assert map_letters('day', {'e': '7', 'a': '0'}) == 'd0y'
print("ok")
