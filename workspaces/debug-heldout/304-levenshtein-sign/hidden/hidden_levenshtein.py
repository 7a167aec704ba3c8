import sys

from levenshtein import levenshtein

CASES = [
    ("levenshtein('a', 'aa')", 1),
    ("levenshtein('', 'c')", 1),
    ("levenshtein('c', '')", 1),
    ("levenshtein('acccba', 'bcccc')", 3),
    ("levenshtein('acbac', 'b')", 4),
    ("levenshtein('ac', 'acb')", 1),
    ("levenshtein('cbc', 'aacaac')", 4),
    ("levenshtein('', 'ccc')", 3),
    ("levenshtein('cac', 'ccaaac')", 3),
    ("levenshtein('a', 'abba')", 3),
    ("levenshtein('abccb', '')", 5),
    ("levenshtein('b', '')", 1),
    ("levenshtein('bcaa', 'bc')", 2),
    ("levenshtein('cc', 'cbaa')", 3),
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
