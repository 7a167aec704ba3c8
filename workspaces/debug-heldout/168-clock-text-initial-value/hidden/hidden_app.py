import sys

from app import as_units

CASES = [
    ('as_units(18)', (['g9'], 0)),
    ('as_units(9139)', (['d91', 'g19'], 1)),
    ('as_units(4298)', (['d42', 'g24'], 0)),
    ('as_units(7553)', (['d75'], 1)),
    ('as_units(2283)', (['d22', 'g16'], 1)),
    ('as_units(8)', ([], 0)),
    ('as_units(6559)', (['d65'], 1)),
    ('as_units(10)', ([], 0)),
    ('as_units(8770)', (['d87', 'g10'], 0)),
    ('as_units(110)', ([], 0)),
    ('as_units(7)', ([], 1)),
    ('as_units(11)', ([], 1)),
    ('as_units(5899)', (['d58', 'g24'], 1)),
    ('as_units(4037)', (['d40', 'g18'], 1)),
    ('as_units(5)', ([], 1)),
    ('as_units(5814)', (['d58'], 0)),
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
