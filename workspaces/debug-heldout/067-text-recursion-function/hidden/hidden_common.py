import sys

from common import shrink_text

CASES = [
    ('shrink_text("abcab")', 'bac'),
    ("shrink_text('1a')", 'a'),
    ("shrink_text('b')", ''),
    ("shrink_text('')", ''),
    ("shrink_text('x')", ''),
    ("shrink_text('--1111aa-')", '-aa'),
    ("shrink_text('-')", ''),
    ("shrink_text('cc')", ''),
    ("shrink_text('1xc')", 'cx'),
    ("shrink_text('1x1c-abe')", 'eba-c1'),
    ("shrink_text('bc ')", ' c'),
    ("shrink_text('1bcee')", 'eecb'),
    ("shrink_text(' ca-bbe 1')", '1 ebb-a'),
    ("shrink_text('  ')", ''),
    ("shrink_text('xx-1e-ae')", 'ea-e1-'),
    ("shrink_text('x xe bb-x')", 'x-bb e'),
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
