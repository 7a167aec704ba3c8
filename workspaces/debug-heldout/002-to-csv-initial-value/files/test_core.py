import sys

from core import csv_line

CASES = [
    ('csv_line([72, \'say "hi"\', 14])', '72,"say ""hi""",14'),
    ("csv_line(['x,y', 'a', 'two words'])", '"x,y",a,two words'),
    ("csv_line(['', 1, 'a', 99])", ',1,a,99'),
    ("csv_line(['x,y'])", '"x,y"'),
    ('csv_line([52])', '52'),
    ('csv_line([78, 78, 42])', '78,78,42'),
    ("csv_line([68, 'a'])", '68,a'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
