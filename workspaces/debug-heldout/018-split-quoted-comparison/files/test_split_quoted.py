from split_quoted import split_quoted

assert split_quoted('\'x\' cp') == ['x', 'cp']
assert split_quoted('\'\'') == ['']
assert split_quoted('-l \'a b\'') == ['-l', 'a b']
assert split_quoted('\'\' -l') == ['', '-l']
assert split_quoted('cp') == ['cp']
assert split_quoted('ls') == ['ls']
print("ok")
