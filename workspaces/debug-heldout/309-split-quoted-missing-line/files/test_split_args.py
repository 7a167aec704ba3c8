from split_args import split_args

assert split_args('\'a b\' \'\'') == ['a b', '']
assert split_args('cp ls') == ['cp', 'ls']
assert split_args('\'x\' -l') == ['x', '-l']
assert split_args('\'x\'') == ['x']
assert split_args('cp \'\' cp') == ['cp', '', 'cp']
assert split_args('-l') == ['-l']
assert split_args('\'\'') == ['']
assert split_args('\'\' \'\'') == ['', '']
assert split_args('\'x\' -l -l') == ['x', '-l', '-l']
print("ok")
