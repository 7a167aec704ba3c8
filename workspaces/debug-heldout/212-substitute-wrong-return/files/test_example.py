from example import substitute

assert substitute('south', {'a': 'x', 't': 'x'}) == 'souxh'
assert substitute('ox', {}) == 'ox'
assert substitute('', {'i': '3', 't': '1'}) == ''
assert substitute('apple', {'t': '3'}) == 'apple'
assert substitute('one', {'t': '0', 'a': '4', 'e': '3'}) == 'on3'
print("ok")
