from valid_name import valid_name

assert valid_name('_a') == True
assert valid_name('-a') == False
assert valid_name('_') == True
assert valid_name('111') == False
assert valid_name('abb') == True
assert valid_name('-') == False
assert valid_name('') == False
print("ok")
