import sys

from solution import word_summary

CASES = [
    ("word_summary('light. apple')", 1),
    ("word_summary('table and tree at at')", 3),
    ("word_summary('they on mouse bottle king')", 4),
    ("word_summary('river king sugar spring')", 2),
    ("word_summary('tree milk spring and ox')", 4),
    ("word_summary('radar small radar key bread they')", 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("solution.py"):
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
