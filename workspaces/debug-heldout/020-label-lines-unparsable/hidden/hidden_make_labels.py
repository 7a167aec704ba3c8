import sys

from make_labels import make_labels

CASES = [
    ("make_labels([('ox', 13, 2), ('and', 3, 2), ('egg', 40, 3), ('South.', 32, 3)])", (88, ['4. South.: 29'])),
    ("make_labels([('night', 4, 5), ('you', 37, 6), ('green', 28, 1)])", (69, ['3. green: 27'])),
    ("make_labels([('fast', 9, 1), ('big', 2, 4), ('mouse', 36, 1), ('class', 12, 3), ('Egg', 37, 2)])", (96, ['5. Egg: 35'])),
    ("make_labels([('eye', 19, 3), ('we', 1, 2), ('on', 21, 4), ('a', 15, 3), ('chair', 30, 6)])", (86, ['5. chair: 24'])),
    ("make_labels([('north', 33, 4), ('mouse', 11, 4), ('slow', 26, 1), ('radar', 21, 4)])", (91, ['4. radar: 17'])),
    ("make_labels([('summer', 12, 1), ('summer', 12, 1)])", (24, ['2. summer: 11'])),
    ("make_labels([('light', 18, 3), ('rain', 35, 1), ('noon', 28, 6), ('blue', -3, 6)])", (78, ['4. blue: -3'])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("make_labels.py"):
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
