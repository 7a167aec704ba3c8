import sys

from light_after import light_after

CASES = [
    ('light_after(1)', 'green'),
    ('light_after(19)', 'green'),
    ('light_after(51)', 'red'),
    ('light_after(42)', 'red'),
    ('light_after(0)', 'green'),
    ('light_after(2)', 'green'),
    ('light_after(16)', 'green'),
    ('light_after(15)', 'green'),
    ('light_after(63)', 'green'),
    ('light_after(11)', 'green'),
    ('light_after(24)', 'green'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("light_after.py"):
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
