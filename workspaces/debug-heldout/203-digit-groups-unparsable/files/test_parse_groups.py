from parse_groups import parse_groups

assert parse_groups('x7') == 18
assert parse_groups('b0036') == 76
assert parse_groups('-') == 0
assert parse_groups('499 6') == 16
assert parse_groups(' ,') == 0
assert parse_groups('6a') == 16
assert parse_groups(',---') == 0
assert parse_groups('12b0') == 4
assert parse_groups('12b33b') == 28
assert parse_groups('2712') == 5428
assert parse_groups('39,a') == 82
print("ok")
