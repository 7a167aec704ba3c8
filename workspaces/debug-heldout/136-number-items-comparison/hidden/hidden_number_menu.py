import sys

from number_menu import number_menu

CASES = [
    ('number_menu([\'fire\', ["a", "b"], \'zebra\', ["a", "b"], \'apple\'])', ['1) fire', '2) a', '   a) b', '3) zebra', '4) a', '   a) b', '5) apple']),
    ("number_menu(['bee', 'sun', 'letter.', 'on', '-'])", ['1) bee', '2) sun', '3) letter.', '4) on', '---']),
    ("number_menu(['south'])", ['1) south']),
    ('number_menu([["a", "b"], \'And\'])', ['1) a', '   a) b', '2) And']),
    ("number_menu(['red', '-'])", ['1) red', '---']),
    ('number_menu([["a", "b"]])', ['1) a', '   a) b']),
    ('number_menu([\'winter\', ["a", "b"], \'sugar\'])', ['1) winter', '2) a', '   a) b', '3) sugar']),
    ("number_menu(['you', 'you'])", ['1) you', '2) you']),
    ('number_menu([["a", "b"], \'snow\', \'wheel\', \'Winter\', ["a", "b"]])', ['1) a', '   a) b', '2) snow', '3) wheel', '4) Winter', '5) a', '   a) b']),
    ('number_menu([\'west\', ["a", "b"], \'to\', ["a", "b"]])', ['1) west', '2) a', '   a) b', '3) to', '4) a', '   a) b']),
    ('number_menu([\'coffee\', \'letter\', \'-\', ["a", "b"]])', ['1) coffee', '2) letter', '---', '3) a', '   a) b']),
    ('number_menu([["a", "b"], \'spring\'])', ['1) a', '   a) b', '2) spring']),
    ("number_menu(['day!', '-', 'abba', 'At'])", ['1) day!', '---', '2) abba', '3) At']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("number_menu.py"):
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
