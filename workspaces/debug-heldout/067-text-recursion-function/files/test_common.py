import sys

from common import shrink_text

CASES = [
    ("shrink_text('ex 1abb')", 'bba1 x'),
    ("shrink_text(' 1e-')", '-e1'),
    ("shrink_text('1xexabe')", 'ebaxex'),
    ("shrink_text('b -  ')", '  - '),
    ("shrink_text('1 ')", ' '),
    ("shrink_text('bb-e')", 'e-'),
    ("shrink_text('xc a')", 'a c'),
    ("shrink_text('-ba')", 'ab'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
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
