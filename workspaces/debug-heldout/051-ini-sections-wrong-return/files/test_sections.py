from sections import sections

assert sections(['[web]', '[log]']) == {'web': {}, 'log': {}}
assert sections([]) == {}
assert sections(['[web]', 'host=x', 'port=info', 'host=1', '[web]', 'port=1']) == {'web': {'host': '1', 'port': '1'}}
assert sections(['[web]', '[web]', '[db]', '[db]']) == {'web': {}, 'db': {}}
assert sections(['level=info', 'level=info']) == {'main': {'level': 'info'}}
assert sections(['[db]', '[db]', 'level=info', '[db]', '[web]', '[web]']) == {'db': {'level': 'info'}, 'web': {}}
assert sections(['[db]', '[db]', '[db]', '[log]', '[log]', '[web]']) == {'db': {}, 'log': {}, 'web': {}}
assert sections(['port=80']) == {'main': {'port': '80'}}
assert sections(['host=80', '[log]']) == {'main': {'host': '80'}, 'log': {}}
assert sections(['[log]', '[db]', '[web]', '[log]', '[log]']) == {'log': {}, 'db': {}, 'web': {}}
assert sections(['[log]']) == {'log': {}}
assert sections(['port=80', '[db]', '[db]', 'level=info']) == {'main': {'port': '80'}, 'db': {'level': 'info'}}
assert sections(['host=x', 'port=x', '[web]', '[web]', '[web]', '[web]']) == {'main': {'host': 'x', 'port': 'x'}, 'web': {}}
assert sections(['host=x', 'port=x']) == {'main': {'host': 'x', 'port': 'x'}}
print("ok")
