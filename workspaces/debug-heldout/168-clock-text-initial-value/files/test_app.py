import sys

from app import as_units

CASES = [
    ('as_units(1014)', (['d10'], 0)),
    ('as_units(2057)', (['d20'], 1)),
    ('as_units(8615)', (['d86'], 1)),
    ('as_units(20)', (['g10'], 0)),
    ('as_units(15)', ([], 1)),
    ('as_units(1189)', (['d11', 'g19'], 1)),
    ('as_units(677)', (['g13'], 1)),
    ('as_units(0)', ([], 0)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
