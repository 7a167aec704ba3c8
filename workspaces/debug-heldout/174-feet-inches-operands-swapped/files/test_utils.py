import sys

from utils import feet_and_inches

CASES = [
    ('feet_and_inches(5)', "0'2"),
    ('feet_and_inches(19)', "0'7"),
    ('feet_and_inches(2)', "0'1"),
    ('feet_and_inches(10)', "0'4"),
    ('feet_and_inches(1)', "0'0"),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
