import sys

from sort_words import sort_words

CASES = [
    ("sort_words(['fire', 'on', 'of', 'light', 'seven'])", ['fire', 'light', 'seven']),
    ("sort_words(['and', 'slow', 'king', 'king'])", ['king', 'king', 'slow']),
    ("sort_words(['Seven'])", ['Seven']),
    ("sort_words(['rain', 'run', 'spring', 'milk'])", ['milk', 'rain', 'spring']),
    ("sort_words(['lamp', 'mouse'])", ['lamp', 'mouse']),
    ("sort_words(['an', 'sugar', 'radar'])", ['radar', 'sugar']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("sort_words.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
