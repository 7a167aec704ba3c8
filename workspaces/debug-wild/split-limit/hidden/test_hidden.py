import sys

from split_limit import parse_header

CASES = [
    ("parse_header(['Url: http://x', 'a:b'])", {'url': 'http://x', 'a': 'b'}),
    ("parse_header(['K: v:w:z'])", {'k': 'v:w:z'}),
    ("parse_header(['A: 1', 'a: 2'])", {'a': '2'}),
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
