from perfect_kind import perfect_kind

assert perfect_kind(9) == 'deficient'
assert perfect_kind(18) == 'abundant'
assert perfect_kind(94) == 'deficient'
assert perfect_kind(5) == 'deficient'
assert perfect_kind(12) == 'abundant'
assert perfect_kind(16) == 'deficient'
assert perfect_kind(33) == 'deficient'
assert perfect_kind(78) == 'abundant'
assert perfect_kind(42) == 'abundant'
print("ok")
