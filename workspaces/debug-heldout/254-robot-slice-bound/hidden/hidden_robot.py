import sys

from robot import robot

CASES = [
    ("robot('D')", 1),
    ("robot('RDDLURRLDL')", 2),
    ("robot('DLLLD')", 5),
    ("robot('RRUDDUDLLU')", 0),
    ("robot('UURRLUURR')", 7),
    ("robot('DRDUU')", 1),
    ("robot('LDDURDL')", 3),
    ("robot('URLURRU')", 5),
    ("robot('ULLLDL')", 4),
    ("robot('DRDL')", 2),
    ("robot('L')", 1),
    ("robot('UUDUL')", 3),
    ("robot('URLLLL')", 4),
    ("robot('RLLDDRUD')", 2),
    ("robot('U')", 1),
    ("robot('RR')", 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("robot.py"):
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
