import sys

from extract_values import extract_values

CASES = [
    ("extract_values('xa')", []),
    ("extract_values('b-')", []),
    ("extract_values('b4')", []),
    ("extract_values('9')", []),
    ("extract_values(' 17--18')", []),
    ("extract_values(' ,b20bx')", []),
    ("extract_values('x2')", [2]),
    ("extract_values('39,b 2422')", []),
    ("extract_values(' aa')", []),
    ("extract_values('29173635-26')", []),
    ("extract_values('x0a')", [0]),
    ("extract_values('34 35ax')", []),
    ("extract_values('a3617b')", []),
    ("extract_values(' x ,')", []),
    ("extract_values('1,22202738')", [1]),
    ("extract_values('b')", []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("extract_values.py"):
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
