import sys

from basic import pass_around

CASES = [
    ("pass_around(['Hana', 'Tess', 'Jo'], 2)", 'Jo'),
    ("pass_around(['Uma', 'Gus'], 5)", 'Gus'),
    ("pass_around(['Finn'], 4)", 'Finn'),
    ("pass_around(['Max'], 1)", 'Max'),
    ("pass_around(['Eve'], 1)", 'Eve'),
    ("pass_around(['Lena'], 1)", 'Lena'),
    ("pass_around(['Ian', 'Gus', 'Jo'], 3)", 'Gus'),
    ("pass_around(['Ian', 'Hana'], 5)", 'Hana'),
    ("pass_around(['Dan', 'Ian', 'Jo'], 2)", 'Jo'),
    ("pass_around(['Gus', 'Hana', 'Ian'], 5)", 'Gus'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
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
