from tie_break import winner

assert winner(['p', 'q', 'q', 'p', 'r']) == 'q'
assert winner(['m', 'n', 'n', 'm', 'm']) == 'm'
assert winner(['c', 'd', 'e']) == 'c'
print("ok")
