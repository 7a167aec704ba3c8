from is_allowed import is_allowed

assert is_allowed('cleo', 'delete') == True
assert is_allowed('bob', 'read') == True
assert is_allowed('bob', 'write') == True
assert is_allowed('cleo', 'admin') == False
assert is_allowed('bob', 'admin') == False
assert is_allowed('ann', 'write') == True
assert is_allowed('bob', 'delete') == True
assert is_allowed('guest', 'read') == True
assert is_allowed('cleo', 'write') == True
assert is_allowed('ann', 'admin') == False
print("ok")
