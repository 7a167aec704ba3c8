import sys

from sections import sections

CASES = [
    ("sections(['level=80', '[web]', 'port=1', 'port=1', '[db]'])", {'main': {'level': '80'}, 'web': {'port': '1'}, 'db': {}}),
    ("sections(['[log]', '[log]'])", {'log': {}}),
    ("sections(['[db]'])", {'db': {}}),
    ("sections(['[log]', '[web]', 'port=80', '[web]', 'level=1'])", {'log': {}, 'web': {'port': '80', 'level': '1'}}),
    ("sections(['port=x', '[db]', '[web]'])", {'main': {'port': 'x'}, 'db': {}, 'web': {}}),
    ("sections(['[web]'])", {'web': {}}),
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
