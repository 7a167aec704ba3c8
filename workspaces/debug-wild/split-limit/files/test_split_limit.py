import sys

from split_limit import parse_header

CASES = [
    ('parse_header([])', {}),
    ("parse_header(['Host: a'])", {'host': 'a'}),
    ("parse_header(['Time: 10:30', 'X: 1'])", {'time': '10:30', 'x': '1'}),
    ("parse_header(['nothing'])", {}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("split_limit.py"):
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
