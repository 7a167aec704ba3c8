import sys

from sections import sections

CASES = [
    ("sections(['level=80', 'host=80', 'port=info'])", {'main': {'level': '80', 'host': '80', 'port': 'info'}}),
    ("sections(['level=1', 'level=1', '[db]', 'host=1', '[db]', 'host=1'])", {'main': {'level': '1'}, 'db': {'host': '1'}}),
    ("sections(['[log]', 'level=80'])", {'log': {'level': '80'}}),
    ("sections(['[db]', 'port=info', 'port=x', '[log]', '[db]', 'level=80', '[log]'])", {'db': {'port': 'x', 'level': '80'}, 'log': {}}),
    ("sections(['host=1', 'host=1'])", {'main': {'host': '1'}}),
    ('sections([])', {}),
    ("sections(['host=80', 'level=80', 'host=80', 'level=80', 'host=info'])", {'main': {'host': 'info', 'level': '80'}}),
    ("sections(['host=info', 'port=x', 'host=x', '[log]', '[log]'])", {'main': {'host': 'x', 'port': 'x'}, 'log': {}}),
    ("sections(['[log]', 'level=80', 'level=info', 'level=80'])", {'log': {'level': '80'}}),
    ("sections(['port=1', 'level=info'])", {'main': {'port': '1', 'level': 'info'}}),
    ("sections(['[log]', 'level=80', '[db]'])", {'log': {'level': '80'}, 'db': {}}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("sections.py"):
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
