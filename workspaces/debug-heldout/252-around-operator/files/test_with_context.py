from with_context import with_context

assert with_context(['wait', 'run', 'wait'], 1) == []
assert with_context(['ok', 'ok'], 2) == []
assert with_context(['run', 'wait'], 1) == []
assert with_context(['ok', 'ok', 'run', 'ok', 'ok', 'ok'], 2) == []
assert with_context(['ok'], 2) == []
assert with_context(['wait', 'run', 'ok', 'ok', 'ok', 'wait'], 2) == []
assert with_context(['ok', 'wait'], 1) == []
assert with_context(['ok', 'ok', 'ok', 'ok', 'run', 'wait', 'run', 'wait'], 1) == []
assert with_context(['fail'], 1) == ['fail']
print("ok")
