import sys

from task import read_ini

CASES = [
    ('read_ini([])', {}),
    ("read_ini(['level=x'])", {'default': {'level': 'x'}}),
    ("read_ini(['level=x', 'level=x'])", {'default': {'level': 'x'}}),
    ("read_ini(['[web]'])", {'web': {}}),
    ("read_ini(['[web]', 'level=info', '[log]', 'level=1'])", {'web': {'level': 'info'}, 'log': {'level': '1'}}),
    ("read_ini(['port=80', 'port=80', '[db]'])", {'default': {'port': '80'}, 'db': {}}),
    ("read_ini(['port=info', '[web]', '[web]', '[log]'])", {'default': {'port': 'info'}, 'web': {}, 'log': {}}),
    ("read_ini(['port=x', 'host=info', '[db]', '[log]', '[db]', '[db]', '[web]'])", {'default': {'port': 'x', 'host': 'info'}, 'db': {}, 'log': {}, 'web': {}}),
    ("read_ini(['[log]', '[db]', '[db]'])", {'log': {}, 'db': {}}),
    ("read_ini(['[log]', 'host=x', '[web]', '[db]', '[web]'])", {'log': {'host': 'x'}, 'web': {}, 'db': {}}),
    ("read_ini(['[db]', 'host=80', '[log]', '[web]', '[web]', '[web]'])", {'db': {'host': '80'}, 'log': {}, 'web': {}}),
    ("read_ini(['[db]'])", {'db': {}}),
    ("read_ini(['host=x', '[db]'])", {'default': {'host': 'x'}, 'db': {}}),
    ("read_ini(['port=x'])", {'default': {'port': 'x'}}),
    ("read_ini(['[db]', 'level=x', '[db]'])", {'db': {'level': 'x'}}),
    ("read_ini(['[log]', 'level=80', '[web]', 'port=info'])", {'log': {'level': '80'}, 'web': {'port': 'info'}}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("task.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
