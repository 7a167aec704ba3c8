from string_build_order import to_binary

assert to_binary(3) == '11'
assert to_binary(4) == '100'
assert to_binary(10) == '1010'
assert to_binary(37) == '100101'
assert to_binary(100) == '1100100'
print("ok")
