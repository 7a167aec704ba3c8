import sys

from number_menu import number_menu

CASES = [
    ('number_menu([\'they\', ["a", "b"], \'tree\'])', ['1) they', '2) a', '   a) b', '3) tree']),
    ('number_menu([\'world\', ["a", "b"]])', ['1) world', '2) a', '   a) b']),
    ('number_menu([])', []),
    ("number_menu(['Fast', '-'])", ['1) Fast', '---']),
    ('number_menu([\'-\', \'-\', ["a", "b"], \'bee\'])', ['---', '---', '1) a', '   a) b', '2) bee']),
    ("number_menu(['-', 'mouse', '-', '-'])", ['---', '1) mouse', '---', '---']),
    ("number_menu(['to'])", ['1) to']),
    ('number_menu([\'-\', ["a", "b"]])', ['---', '1) a', '   a) b']),
    ("number_menu(['-', 'and', '-'])", ['---', '1) and', '---']),
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
