import sys

from first_revisit import first_revisit

CASES = [
    ("first_revisit('DDDUDRR')", 3),
    ("first_revisit('URUDR')", 3),
    ("first_revisit('LLLRUD')", 3),
    ("first_revisit('LRLRURRL')", 1),
    ("first_revisit('L')", None),
    ("first_revisit('UL')", None),
    ("first_revisit('UDUULRL')", 1),
    ("first_revisit('DDDDRLD')", 5),
    ("first_revisit('DDDUDDDR')", 3),
    ("first_revisit('DDDR')", None),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("first_revisit.py"):
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
