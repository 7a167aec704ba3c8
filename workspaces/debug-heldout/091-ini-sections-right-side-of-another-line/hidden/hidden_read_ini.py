import sys

from read_ini import read_ini

CASES = [
    ('read_ini([])', {}),
    ("read_ini(['[db]'])", {'db': {}}),
    ("read_ini(['port=80', '[log]', '[db]', 'level=info', '[db]', '[web]'])", {'': {'port': '80'}, 'log': {}, 'db': {'level': 'info'}, 'web': {}}),
    ("read_ini(['[db]', 'host=1', 'level=info', '[log]', 'port=80', 'host=info', 'host=1'])", {'db': {'host': '1', 'level': 'info'}, 'log': {'port': '80', 'host': '1'}}),
    ("read_ini(['[web]', '[log]', '[log]'])", {'web': {}, 'log': {}}),
    ("read_ini(['host=1', '[log]', 'port=x', 'port=1', '[log]', '[web]'])", {'': {'host': '1'}, 'log': {'port': '1'}, 'web': {}}),
    ("read_ini(['host=1', '[web]', '[web]', '[log]', 'port=80', 'level=1', '[db]'])", {'': {'host': '1'}, 'web': {}, 'log': {'port': '80', 'level': '1'}, 'db': {}}),
    ("read_ini(['[web]'])", {'web': {}}),
    ("read_ini(['[web]', 'port=80', 'level=1', 'port=1', '[db]', '[web]'])", {'web': {'port': '1', 'level': '1'}, 'db': {}}),
    ("read_ini(['[web]', '[web]'])", {'web': {}}),
    ("read_ini(['port=1', '[web]', '[db]'])", {'': {'port': '1'}, 'web': {}, 'db': {}}),
    ("read_ini(['port=info'])", {'': {'port': 'info'}}),
    ("read_ini(['[db]', '[db]', 'level=info', '[web]', 'port=info', 'port=info'])", {'db': {'level': 'info'}, 'web': {'port': 'info'}}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("read_ini.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
