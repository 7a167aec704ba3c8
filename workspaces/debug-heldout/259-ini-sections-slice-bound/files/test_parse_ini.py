from parse_ini import parse_ini

assert parse_ini(['host=x', '[web]', 'level=x', 'level=1']) == {'': {'host': 'x'}, 'web': {'level': '1'}}
assert parse_ini(['level=1', 'level=1']) == {'': {'level': '1'}}
assert parse_ini(['host=80']) == {'': {'host': '80'}}
assert parse_ini(['[db]']) == {'db': {}}
assert parse_ini(['[web]', '[log]', '[log]']) == {'web': {}, 'log': {}}
assert parse_ini(['[db]', 'level=1', 'level=1', 'port=info']) == {'db': {'level': '1', 'port': 'info'}}
print("ok")
