import sys

from recode import recode

CASES = [
    ("recode('111')", '11.'),
    ("recode(' b')", '.'),
    ('recode("abcab")', 'b.'),
    ("recode('a 1a')", 'a.'),
    ("recode('ac ')", '.'),
    ("recode('ea ')", '.'),
    ("recode('-e bx')", '.'),
    ("recode('c')", '.'),
    ("recode('ee')", 'e.'),
    ("recode('11')", '1.'),
    ("recode(' b ')", ' .'),
    ("recode('a')", '.'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("recode.py"):
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
