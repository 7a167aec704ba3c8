from read_config import read_config

assert read_config(['name = fast', 'size=on', 'name=x y']) == {'name': 'x y', 'size': 'on'}
assert read_config(['  ']) == {}
assert read_config(['  ', 'debug = 3', '  ', '  ']) == {'debug': '3'}
assert read_config(['broken line', '  ', '  ', 'mode=on']) == {'mode': 'on'}
assert read_config([]) == {}
assert read_config(['broken line', 'mode=on']) == {'mode': 'on'}
assert read_config(['size=3', '', 'size =fast', '# note']) == {'size': 'fast'}
print("ok")
