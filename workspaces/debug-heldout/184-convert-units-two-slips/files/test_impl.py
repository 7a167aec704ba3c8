from impl import convert

assert convert(16, 'm', 'cm') == 1600
assert convert(17, 'cm', 'cm') == 17
assert convert(2, 'cm', 'cm') == 2
assert convert(287, 'mm', 'mm') == 287
assert convert(1, 'mm', 'mm') == 1
assert convert(19, 'mm', 'm') == 0
assert convert(43, 'km', 'm') == 43000
assert convert(0, 'm', 'm') == 0
assert convert(0, 'm', 'mm') == 0
assert convert(246, 'mm', 'mm') == 246
assert convert(202, 'mm', 'm') == 0
assert convert(88, 'cm', 'cm') == 88
assert convert(9, 'mm', 'mm') == 9
print("ok")
