import sys

from missing_else_value import parse_flags

CASES = [
    ('parse_flags([])', {}),
    ("parse_flags(['--a'])", {'a': True}),
    ("parse_flags(['--a=1'])", {'a': '1'}),
    ("parse_flags(['--a=1', '--b'])", {'a': '1', 'b': True}),
    ("parse_flags(['x', '--v', '--w=2'])", {'v': True, 'w': '2'}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("missing_else_value.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
