import sys

from levenshtein import levenshtein

CASES = [
    ("levenshtein('cba', 'c')", 2),
    ("levenshtein('bcab', 'a')", 3),
    ("levenshtein('c', 'aabb')", 4),
    ("levenshtein('ba', 'b')", 1),
    ("levenshtein('cbbac', 'c')", 4),
    ("levenshtein('', 'a')", 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("levenshtein.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
