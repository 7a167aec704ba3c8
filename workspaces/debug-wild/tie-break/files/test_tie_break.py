from tie_break import winner

assert winner([]) == None
assert winner(['a']) == 'a'
assert winner(['a', 'b']) == 'a'
assert winner(['b', 'a', 'a', 'b']) == 'a'
assert winner(['x', 'y', 'y']) == 'y'
print("ok")
