import sys

from mode_text import mode_text

CASES = [
    ('mode_text(0)', '---------'),
    ('mode_text(311)', 'r--rw-rwx'),
    ('mode_text(256)', 'r--------'),
    ('mode_text(245)', '-wxrw-r-x'),
    ('mode_text(388)', 'rw----r--'),
    ('mode_text(246)', '-wxrw-rw-'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mode_text.py"):
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
