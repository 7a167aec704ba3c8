from convert import convert

assert convert(78, 'mm', 'mm') == 78
assert convert(16, 'cm', 'mm') == 160
assert convert(8, 'km', 'm') == 8000
assert convert(293, 'mm', 'mm') == 293
assert convert(90, 'm', 'm') == 90
assert convert(37, 'cm', 'mm') == 370
assert convert(477, 'm', 'cm') == 47700
assert convert(0, 'm', 'mm') == 0
print("ok")
