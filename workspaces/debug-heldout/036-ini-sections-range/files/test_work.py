import sys

from work import parse_ini

CASES = [
    ("parse_ini(['[log]'])", {'log': {}}),
    ("parse_ini(['host=80', 'host=1', '[log]', 'host=80'])", {'main': {'host': '1'}, 'log': {'host': '80'}}),
    ("parse_ini(['level=info', '[db]', '[web]', 'level=x'])", {'main': {'level': 'info'}, 'db': {}, 'web': {'level': 'x'}}),
    ("parse_ini(['host=1', 'host=1', '[db]', 'level=1', 'host=x', 'level=x'])", {'main': {'host': '1'}, 'db': {'level': 'x', 'host': 'x'}}),
    ('parse_ini([])', {}),
    ("parse_ini(['[web]', 'level=1', 'host=x'])", {'web': {'level': '1', 'host': 'x'}}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
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
