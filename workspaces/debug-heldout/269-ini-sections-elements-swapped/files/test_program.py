import sys

from program import parse_ini

CASES = [
    ("parse_ini(['port=80', 'level=80', 'host=1', 'host=1'])", {'main': {'port': '80', 'level': '80', 'host': '1'}}),
    ("parse_ini(['port=x', 'port=x'])", {'main': {'port': 'x'}}),
    ("parse_ini(['[log]', 'port=info', '[log]', '[db]'])", {'log': {'port': 'info'}, 'db': {}}),
    ("parse_ini(['level=info'])", {'main': {'level': 'info'}}),
    ('parse_ini([])', {}),
    ("parse_ini(['port=80', 'level=x', 'host=info'])", {'main': {'port': '80', 'level': 'x', 'host': 'info'}}),
    ("parse_ini(['level=info', 'host=x'])", {'main': {'level': 'info', 'host': 'x'}}),
    ("parse_ini(['level=80', 'level=80', 'host=info', 'level=80'])", {'main': {'level': '80', 'host': 'info'}}),
    ("parse_ini(['host=80', '[web]', 'port=1', 'host=x'])", {'main': {'host': '80'}, 'web': {'port': '1', 'host': 'x'}}),
    ("parse_ini(['[log]', 'level=80', '[log]'])", {'log': {'level': '80'}}),
    ("parse_ini(['[log]'])", {'log': {}}),
    ("parse_ini(['[web]'])", {'web': {}}),
    ("parse_ini(['level=80', '[db]'])", {'main': {'level': '80'}, 'db': {}}),
    ("parse_ini(['[log]', '[log]'])", {'log': {}}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
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
