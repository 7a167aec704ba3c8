from module import split_args

assert split_args('\'a b\'') == ['a b']
assert split_args('-l cp \'x\'') == ['-l', 'cp', 'x']
assert split_args('ls ls \'a b\'') == ['ls', 'ls', 'a b']
assert split_args('\'x\' \'\' \'x\'') == ['x', '', 'x']
assert split_args('\'a b\' \'x\'') == ['a b', 'x']
assert split_args('ls \'a b\'') == ['ls', 'a b']
assert split_args('\'a b\' cp \'x\'') == ['a b', 'cp', 'x']
assert split_args('ls ls') == ['ls', 'ls']
assert split_args('\'x\' \'a b\' \'\'') == ['x', 'a b', '']
assert split_args('\'x\' \'a b\'') == ['x', 'a b']
print("ok")
