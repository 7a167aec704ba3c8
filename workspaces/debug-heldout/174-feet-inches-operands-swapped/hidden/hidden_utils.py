import sys

from utils import feet_and_inches

CASES = [
    ('feet_and_inches(250)', "8'2"),
    ('feet_and_inches(0)', "0'0"),
    ('feet_and_inches(6)', "0'2"),
    ('feet_and_inches(12)', "0'5"),
    ('feet_and_inches(15)', "0'6"),
    ('feet_and_inches(202)', "6'8"),
    ('feet_and_inches(176)', "5'9"),
    ('feet_and_inches(18)', "0'7"),
    ('feet_and_inches(44)', "1'5"),
    ('feet_and_inches(182)', "6'0"),
    ('feet_and_inches(74)', "2'5"),
    ('feet_and_inches(66)', "2'2"),
    ('feet_and_inches(3)', "0'1"),
    ('feet_and_inches(68)', "2'3"),
    ('feet_and_inches(70)', "2'4"),
    ('feet_and_inches(40)', "1'4"),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("utils.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
