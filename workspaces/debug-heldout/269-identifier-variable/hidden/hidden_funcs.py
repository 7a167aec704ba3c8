import sys

from funcs import is_identifier

CASES = [
    ("is_identifier('-a')", False),
    ("is_identifier('-b')", False),
    ("is_identifier(' ')", False),
    ("is_identifier('_1a_')", True),
    ("is_identifier('b1aa-')", False),
    ("is_identifier('a_b -')", False),
    ("is_identifier('')", False),
    ("is_identifier(' -- ')", False),
    ("is_identifier('-')", False),
    ("is_identifier('_111 ')", False),
    ("is_identifier('91')", False),
    ("is_identifier('-__-')", False),
    ("is_identifier('___a')", True),
    ("is_identifier('b')", True),
    ("is_identifier('b 9aa')", False),
    ("is_identifier('b-__1')", False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
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
