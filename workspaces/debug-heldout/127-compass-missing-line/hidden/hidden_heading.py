import sys

from heading import heading

CASES = [
    ("heading('E', '')", 'E'),
    ("heading('S', 'RLLLRR')", 'S'),
    ("heading('E', 'RLL')", 'N'),
    ("heading('N', 'LLLRRR')", 'N'),
    ("heading('E', 'RRRRLR')", 'E'),
    ("heading('N', 'RRLLLR')", 'N'),
    ("heading('W', 'L')", 'S'),
    ("heading('E', 'LLRRR')", 'S'),
    ("heading('W', '')", 'W'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("heading.py"):
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
