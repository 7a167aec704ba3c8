from common import parse_config

assert parse_config(['name=fast']) == {'name': 'fast'}
assert parse_config(['', 'debug=on', 'size = on']) == {'debug': 'on', 'size': 'on'}
assert parse_config(['broken line', '  ', '', '  ']) == {}
assert parse_config(['# note', '  ']) == {}
assert parse_config(['size=fast', 'broken line']) == {'size': 'fast'}
print("ok")
