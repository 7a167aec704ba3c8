from read_escapes import read_escapes

assert read_escapes('b\\n\\n') == 'b\n\n'
assert read_escapes('\\\\\\t') == '\\\t'
assert read_escapes('bbb') == 'bbb'
assert read_escapes('aa') == 'aa'
assert read_escapes('\\\\\\n') == '\\\n'
assert read_escapes('x y') == 'x y'
assert read_escapes('aa\\n') == 'aa\n'
assert read_escapes('\\nb\\n\\n') == '\nb\n\n'
assert read_escapes('\\\\\\t\\\\b') == '\\\t\\b'
assert read_escapes('\\n') == '\n'
print("ok")
