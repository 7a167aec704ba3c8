from translate import translate

assert translate('bread an', {'o': '3', 'e': '3'}) == 'br3ad an'
assert translate('one', {'i': '4', 'a': '7'}) == 'one'
assert translate('Book', {'i': 'x', 'a': '7', 'e': 'x'}) == 'Book'
assert translate('small by', {'a': '4', 'o': '7'}) == 'sm4ll by'
assert translate('I dog Silver', {}) == 'I dog Silver'
assert translate('an on night', {'i': '7'}) == 'an on n7ght'
assert translate('wheel', {}) == 'wheel'
assert translate('', {'o': '1', 't': '1'}) == ''
assert translate('', {'o': '4', 'a': '0', 't': 'x'}) == ''
assert translate('stone we', {}) == 'stone we'
print("ok")
