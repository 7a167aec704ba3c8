from tools import convert_temp

assert convert_temp(-10, 'C') == 14.0
assert convert_temp(14, 'C') == 57.2
assert convert_temp(6, 'F') == -14.4
assert convert_temp(51, 'F') == 10.6
assert convert_temp(-4, 'C') == 24.8
assert convert_temp(54, 'F') == 12.2
assert convert_temp(9, 'F') == -12.8
print("ok")
