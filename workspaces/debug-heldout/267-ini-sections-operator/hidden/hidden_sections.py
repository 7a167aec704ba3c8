import sys

from sections import sections

CASES = [
    ("sections(['level=info', '[db]', 'host=info', 'level=info', '[db]', '[db]', '[db]'])", {'main': {'level': 'info'}, 'db': {'host': 'info', 'level': 'info'}}),
    ("sections(['port=x', 'port=x', '[log]', '[web]', 'port=info', '[db]', 'level=1'])", {'main': {'port': 'x'}, 'log': {}, 'web': {'port': 'info'}, 'db': {'level': '1'}}),
    ("sections(['[db]', '[db]', '[db]', '[web]', '[db]', 'port=80', 'level=info'])", {'db': {'port': '80', 'level': 'info'}, 'web': {}}),
    ("sections(['[db]', '[log]'])", {'db': {}, 'log': {}}),
    ("sections(['[log]'])", {'log': {}}),
    ("sections(['host=info', '[web]', '[log]', 'port=info', '[web]', '[db]', '[db]'])", {'main': {'host': 'info'}, 'web': {}, 'log': {'port': 'info'}, 'db': {}}),
    ("sections(['[web]', '[web]', 'port=1', 'host=info', 'host=80', '[log]', '[web]'])", {'web': {'port': '1', 'host': '80'}, 'log': {}}),
    ("sections(['host=1', 'level=info', 'level=info', '[web]', '[web]', '[web]'])", {'main': {'host': '1', 'level': 'info'}, 'web': {}}),
    ("sections(['level=info', '[web]', 'port=info'])", {'main': {'level': 'info'}, 'web': {'port': 'info'}}),
    ("sections(['[web]', 'port=1', 'port=info'])", {'web': {'port': 'info'}}),
    ("sections(['[web]', '[web]', '[log]', 'level=info', 'port=x', '[log]', 'port=80'])", {'web': {}, 'log': {'level': 'info', 'port': '80'}}),
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
