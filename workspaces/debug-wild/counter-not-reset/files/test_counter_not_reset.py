import sys

from counter_not_reset import longest_streak

CASES = [
    ("longest_streak([], 'w')", 0),
    ("longest_streak(['w', 'w', 'l'], 'w')", 2),
    ("longest_streak(['w', 'l', 'w'], 'w')", 1),
    ("longest_streak(['l', 'l'], 'w')", 0),
    ("longest_streak(['w', 'l', 'w', 'w'], 'w')", 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("counter_not_reset.py"):
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
