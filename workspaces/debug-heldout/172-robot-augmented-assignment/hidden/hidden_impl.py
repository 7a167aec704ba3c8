import sys

from impl import robot

CASES = [
    ("robot('')", (0, 0)),
    ("robot('D')", (0, -1)),
    ("robot('DLDDDLD')", (-2, -5)),
    ("robot('UURUUULLLD')", (-2, 4)),
    ("robot('RDLLLLDR')", (-2, -2)),
    ("robot('URDUURRDR')", (4, 1)),
    ("robot('RRRL')", (2, 0)),
    ("robot('LLLL')", (-4, 0)),
    ("robot('LUUDRULDDD')", (-1, -1)),
    ("robot('UDRULLRUUR')", (1, 3)),
    ("robot('UUUULLUUUU')", (-2, 8)),
    ("robot('LDLRR')", (0, -1)),
    ("robot('DDLR')", (0, -2)),
    ("robot('RRRDRL')", (3, -1)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("impl.py"):
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
