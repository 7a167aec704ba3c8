import sys

from script import parse_ini

CASES = [
    ('parse_ini([])', {}),
    ("parse_ini(['[web]', 'host=info', '[db]', '[db]', '[web]', 'level=x'])", {'web': {'host': 'info', 'level': 'x'}, 'db': {}}),
    ("parse_ini(['host=1', '[db]', 'port=1', 'host=80', '[db]', '[db]'])", {'main': {'host': '1'}, 'db': {'port': '1', 'host': '80'}}),
    ("parse_ini(['port=80', 'host=info', 'port=80', '[web]', '[web]', '[web]'])", {'main': {'port': '80', 'host': 'info'}, 'web': {}}),
    ("parse_ini(['[web]', '[web]', 'host=x'])", {'web': {'host': 'x'}}),
    ("parse_ini(['host=80', 'port=x', '[db]', 'host=80', 'port=info', 'host=info'])", {'main': {'host': '80', 'port': 'x'}, 'db': {'host': 'info', 'port': 'info'}}),
    ("parse_ini(['[log]', 'level=info', 'level=x', '[db]', '[web]'])", {'log': {'level': 'x'}, 'db': {}, 'web': {}}),
    ("parse_ini(['[web]', '[web]', 'level=80'])", {'web': {'level': '80'}}),
    ("parse_ini(['host=80', 'level=info', 'port=info', 'port=info', 'level=1'])", {'main': {'host': '80', 'level': '1', 'port': 'info'}}),
    ("parse_ini(['[db]'])", {'db': {}}),
    ("parse_ini(['host=80', '[db]', 'host=x', 'port=80', 'level=x', 'host=80'])", {'main': {'host': '80'}, 'db': {'host': '80', 'port': '80', 'level': 'x'}}),
    ("parse_ini(['level=1', 'level=1', 'level=x'])", {'main': {'level': 'x'}}),
    ("parse_ini(['port=info', '[log]'])", {'main': {'port': 'info'}, 'log': {}}),
    ("parse_ini(['[log]', 'level=1', '[log]'])", {'log': {'level': '1'}}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
