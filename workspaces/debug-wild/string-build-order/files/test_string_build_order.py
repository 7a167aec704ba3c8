from string_build_order import to_binary

assert to_binary(0) == '0'
assert to_binary(1) == '1'
assert to_binary(2) == '10'
assert to_binary(5) == '101'
assert to_binary(6) == '110'
print("ok")
