from common import read_config

assert read_config(['broken line', 'debug = x y']) == {'debug': 'x y'}
assert read_config(['', '', '  ']) == {}
assert read_config(['name = fast', 'name = fast']) == {'name': 'fast'}
assert read_config(['mode=on', '']) == {'mode': 'on'}
assert read_config([]) == {}
assert read_config(['  ', '  ']) == {}
assert read_config(['broken line']) == {}
assert read_config(['', 'name =3']) == {'name': '3'}
assert read_config(['  ']) == {}
assert read_config(['mode = 3', '# note']) == {'mode': '3'}
print("ok")
