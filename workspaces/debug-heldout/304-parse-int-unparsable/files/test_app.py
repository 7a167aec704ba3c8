from app import read_integer

assert read_integer('') == 0
assert read_integer('5') == 5
assert read_integer('1') == 1
assert read_integer('666') == 666
assert read_integer('9x1') == 9
assert read_integer('-') == 0
assert read_integer('  x1') == 0
assert read_integer('+x1') == 0
print("ok")
