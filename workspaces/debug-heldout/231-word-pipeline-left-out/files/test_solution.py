import sys

from solution import word_summary

CASES = [
    ("word_summary('I ox')", 1),
    ("word_summary('')", 0),
    ("word_summary('bottle')", 1),
    ("word_summary('lion stone Day')", 1),
    ("word_summary('sugar')", 0),
    ("word_summary('abba')", 1),
    ("word_summary('box world green')", 0),
    ("word_summary('one ox Red?')", 2),
    ("word_summary('at pear run green')", 2),
    ("word_summary('at of')", 2),
    ("word_summary('stone night a slow')", 1),
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
