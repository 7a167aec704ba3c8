import sys

from core import parse_ini

CASES = [
    ("parse_ini(['[log]', '[log]'])", {'log': {}}),
    ('parse_ini([])', {}),
    ("parse_ini(['[log]', '[web]', '[db]', 'level=1'])", {'log': {}, 'web': {}, 'db': {'level': '1'}}),
    ("parse_ini(['[db]', 'level=info', 'level=info'])", {'db': {'level': 'info'}}),
    ("parse_ini(['[web]', '[log]'])", {'web': {}, 'log': {}}),
    ("parse_ini(['level=1', 'host=1', 'port=1'])", {'': {'level': '1', 'host': '1', 'port': '1'}}),
    ("parse_ini(['[log]', '[db]'])", {'log': {}, 'db': {}}),
    ("parse_ini(['host=x', 'port=1', 'host=x', '[db]'])", {'': {'host': 'x', 'port': '1'}, 'db': {}}),
    ("parse_ini(['port=80'])", {'': {'port': '80'}}),
    ("parse_ini(['[log]', '[log]', '[log]', 'host=80', '[log]'])", {'log': {'host': '80'}}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
