from numbers_in_text import numbers_in_text

assert numbers_in_text('25 a25') == 50
assert numbers_in_text('7') == 7
assert numbers_in_text('Lamp') == 0
assert numbers_in_text('aa24 37') == 61
assert numbers_in_text('34 Box') == 34
assert numbers_in_text('0') == 0
print("ok")
