from parse_line import parse_line

assert parse_line('fast?=3,green=7') == 20
assert parse_line('4,7') == 11
assert parse_line('fire=7,week=8') == 30
assert parse_line('on,26,tiger') == 33
assert parse_line('wind=9,19') == 37
assert parse_line('street') == 6
print("ok")
