from numbers_in_text import numbers_in_text

assert numbers_in_text('33') == 33
assert numbers_in_text('8 bb15 world') == 23
assert numbers_in_text('') == 0
assert numbers_in_text('north! a17') == 17
assert numbers_in_text('bee a16 aa6 1') == 23
assert numbers_in_text('8 a23 Road 2') == 33
assert numbers_in_text('we') == 0
assert numbers_in_text('ab4 lamp') == 4
assert numbers_in_text('b12 eye aa19') == 31
print("ok")
