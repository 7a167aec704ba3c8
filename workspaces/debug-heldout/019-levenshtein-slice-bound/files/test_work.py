from work import edit_distance

assert edit_distance('abbcb', 'c') == 4
assert edit_distance('ccaa', 'c') == 3
assert edit_distance('', 'ab') == 2
assert edit_distance('', '') == 0
assert edit_distance('cccaa', 'cc') == 3
assert edit_distance('', 'cbcbba') == 6
assert edit_distance('a', '') == 1
assert edit_distance('c', 'aaba') == 4
print("ok")
