import sys

from source import cut

CASES = [
    ("cut('yx;,x, ')", [3, 1, 1]),
    ("cut(';ya ,x;x')", [4, 3]),
    ("cut('aaaa   ,b')", [7, 1]),
    ("cut('x,')", [1, 0]),
    ("cut(',b,;;;,;a')", [0, 1, 3, 2]),
    ("cut('xb;b')", [4]),
    ("cut('bbxx,')", [4, 0]),
    ("cut('x x')", [3]),
    ("cut('yx;  ,,')", [5, 0, 0]),
    ("cut('a;')", [2]),
    ("cut(',, x;yx,')", [0, 0, 5, 0]),
    ("cut(',aabaa,')", [0, 5, 0]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
