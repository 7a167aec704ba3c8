import sys

from sections import sections

CASES = [
    ("sections(['level=1', 'host=x'])", {'main': {'level': '1', 'host': 'x'}}),
    ("sections(['[db]', '[db]'])", {'db': {}}),
    ("sections(['level=info', '[log]', '[log]', 'level=80', '[web]', '[db]', '[web]'])", {'main': {'level': 'info'}, 'log': {'level': '80'}, 'web': {}, 'db': {}}),
    ("sections(['port=80', 'port=1', '[web]', 'level=info', '[log]'])", {'main': {'port': '1'}, 'web': {'level': 'info'}, 'log': {}}),
    ('sections([])', {}),
    ("sections(['host=info', 'port=80', 'port=x', '[db]', 'host=x', '[web]', 'port=info'])", {'main': {'host': 'info', 'port': 'x'}, 'db': {'host': 'x'}, 'web': {'port': 'info'}}),
    ("sections(['[log]', '[web]', 'level=80', 'level=80', 'host=1', '[web]', '[db]'])", {'log': {}, 'web': {'level': '80', 'host': '1'}, 'db': {}}),
    ("sections(['[log]', 'level=x', 'level=info', '[log]'])", {'log': {'level': 'info'}}),
    ("sections(['port=1', 'port=x', '[log]', '[web]', 'level=1'])", {'main': {'port': 'x'}, 'log': {}, 'web': {'level': '1'}}),
    ("sections(['host=info'])", {'main': {'host': 'info'}}),
    ("sections(['[web]', '[log]', 'host=1', 'host=80', 'host=80', 'port=1', 'level=80'])", {'web': {}, 'log': {'host': '80', 'port': '1', 'level': '80'}}),
    ("sections(['port=info', '[web]', '[web]', 'host=info', 'level=80'])", {'main': {'port': 'info'}, 'web': {'host': 'info', 'level': '80'}}),
    ("sections(['[db]', '[web]', 'level=80'])", {'db': {}, 'web': {'level': '80'}}),
    ("sections(['port=80', '[db]', 'host=info', '[db]', 'host=info', 'level=x', '[web]'])", {'main': {'port': '80'}, 'db': {'host': 'info', 'level': 'x'}, 'web': {}}),
    ("sections(['host=x', 'level=1', 'level=x', 'host=x', '[log]'])", {'main': {'host': 'x', 'level': 'x'}, 'log': {}}),
    ("sections(['[web]', 'level=80', '[db]', '[web]', '[db]', 'port=info'])", {'web': {'level': '80'}, 'db': {'port': 'info'}}),
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
