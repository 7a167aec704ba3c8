import sys

from parse_ini import parse_ini

CASES = [
    ('parse_ini([])', {}),
    ("parse_ini(['host=x', 'host=x'])", {'': {'host': 'x'}}),
    ("parse_ini(['[web]'])", {'web': {}}),
    ("parse_ini(['[db]', 'host=info', 'host=80', 'level=info', '[log]'])", {'db': {'host': '80', 'level': 'info'}, 'log': {}}),
    ("parse_ini(['[log]', 'host=x', 'host=80', 'host=x', 'port=1'])", {'log': {'host': 'x', 'port': '1'}}),
    ("parse_ini(['[web]', 'port=x'])", {'web': {'port': 'x'}}),
    ("parse_ini(['[db]', '[log]', 'host=80', 'host=80', '[log]', 'host=80', 'host=info'])", {'db': {}, 'log': {'host': 'info'}}),
    ("parse_ini(['port=info', 'port=x', '[log]', 'port=info'])", {'': {'port': 'x'}, 'log': {'port': 'info'}}),
    ("parse_ini(['[log]', 'port=1', 'host=x'])", {'log': {'port': '1', 'host': 'x'}}),
    ("parse_ini(['host=1'])", {'': {'host': '1'}}),
    ("parse_ini(['level=80', '[web]', '[log]', 'port=info'])", {'': {'level': '80'}, 'web': {}, 'log': {'port': 'info'}}),
    ("parse_ini(['[web]', '[log]', 'host=x', 'host=1', '[web]', '[db]', '[web]'])", {'web': {}, 'log': {'host': '1'}, 'db': {}}),
    ("parse_ini(['port=1', 'port=80', '[web]', '[web]'])", {'': {'port': '80'}, 'web': {}}),
    ("parse_ini(['level=1', '[log]', 'level=1', 'level=80', 'level=1'])", {'': {'level': '1'}, 'log': {'level': '1'}}),
    ("parse_ini(['[db]', 'level=1', 'port=info', 'level=x', '[db]', 'port=1', '[log]'])", {'db': {'level': 'x', 'port': '1'}, 'log': {}}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("parse_ini.py"):
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
