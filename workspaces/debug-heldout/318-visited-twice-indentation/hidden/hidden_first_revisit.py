import sys

from first_revisit import first_revisit

CASES = [
    ("first_revisit('')", None),
    ("first_revisit('URRR')", None),
    ("first_revisit('ULRRRDDRR')", 2),
    ("first_revisit('LUDLULRRD')", 2),
    ("first_revisit('U')", None),
    ("first_revisit('RUURRR')", None),
    ("first_revisit('UURLLLDD')", 3),
    ("first_revisit('URLDDR')", 2),
    ("first_revisit('LRDLLR')", 1),
    ("first_revisit('URRDDD')", None),
    ("first_revisit('UDULURULR')", 1),
    ("first_revisit('RLDURDLLD')", 1),
    ("first_revisit('LULRDULLR')", 3),
    ("first_revisit('ULLLRUUR')", 4),
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
