from impl import edit_distance

assert edit_distance('b', '') == 1
assert edit_distance('abcb', '') == 4
assert edit_distance('', 'bb') == 2
assert edit_distance('acab', 'ccb') == 2
assert edit_distance('aaaac', 'bab') == 4
print("ok")
