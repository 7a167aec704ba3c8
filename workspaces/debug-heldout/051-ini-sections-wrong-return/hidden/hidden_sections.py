import sys

from sections import sections

CASES = [
    ("sections(['host=80', 'port=info'])", {'main': {'host': '80', 'port': 'info'}}),
    ("sections(['[log]', '[log]', 'port=x', 'host=1'])", {'log': {'port': 'x', 'host': '1'}}),
    ("sections(['[db]', 'host=1'])", {'db': {'host': '1'}}),
    ("sections(['[web]', 'level=x'])", {'web': {'level': 'x'}}),
    ("sections(['host=1', 'level=info', 'host=x', 'port=x', '[db]', 'host=1', '[db]'])", {'main': {'host': 'x', 'level': 'info', 'port': 'x'}, 'db': {'host': '1'}}),
    ("sections(['[web]', 'host=info', '[web]'])", {'web': {'host': 'info'}}),
    ("sections(['level=x', 'host=info', 'level=x', 'level=x', 'host=info', 'level=x'])", {'main': {'level': 'x', 'host': 'info'}}),
    ("sections(['host=x', 'host=x', 'level=1', 'level=80', '[log]', 'host=1'])", {'main': {'host': 'x', 'level': '80'}, 'log': {'host': '1'}}),
    ("sections(['level=x', '[log]', '[log]', '[web]', 'level=80'])", {'main': {'level': 'x'}, 'log': {}, 'web': {'level': '80'}}),
    ("sections(['host=info', 'host=info', '[web]', 'port=x', 'port=1'])", {'main': {'host': 'info'}, 'web': {'port': '1'}}),
    ("sections(['[db]', '[log]', 'level=x', '[db]', '[db]'])", {'db': {}, 'log': {'level': 'x'}}),
    ("sections(['host=x'])", {'main': {'host': 'x'}}),
    ("sections(['[web]', 'port=x', 'level=1', '[web]', 'level=1', 'level=info'])", {'web': {'port': 'x', 'level': 'info'}}),
    ("sections(['level=x', 'host=info', '[log]', 'level=x', 'host=info'])", {'main': {'level': 'x', 'host': 'info'}, 'log': {'level': 'x', 'host': 'info'}}),
    ("sections(['[db]', '[db]', '[web]'])", {'db': {}, 'web': {}}),
    ("sections(['[web]', 'port=info', '[log]', 'level=x', '[db]', 'host=info', 'host=80'])", {'web': {'port': 'info'}, 'log': {'level': 'x'}, 'db': {'host': '80'}}),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
