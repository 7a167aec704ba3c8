import sys

from basic import drive

CASES = [
    ("drive('RF')", (1, 0)),
    ("drive('L')", (0, 0)),
    ("drive('FFFFFFF')", (0, 7)),
    ("drive('RRF')", (0, -1)),
    ("drive('FFFF')", (0, 4)),
    ("drive('FFF')", (0, 3)),
    ("drive('FFFFR')", (0, 4)),
    ("drive('FFFFLFF')", (-2, 4)),
    ("drive('FRFFFFF')", (5, 1)),
    ("drive('RL')", (0, 0)),
    ("drive('LFFFRR')", (-3, 0)),
    ("drive('LRFFF')", (0, 3)),
    ("drive('FFFLLRR')", (0, 3)),
    ("drive('FFLFFF')", (-3, 2)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
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
