import sys

from basic import total_by

CASES = [
    ("total_by([('Uma', 0, 2), ('Cleo', 1, 5), ('Uma', 0, 2)])", ('Uma', 0, 2)),
    ("total_by([('Zoe', 24, 1)])", ('Zoe', 24, 1)),
    ("total_by([('Hana', 9, 4), ('Bob', 4, 3)])", ('Bob', 4, 3)),
    ("total_by([('Sam', 7, 4), ('Vera', 22, 3), ('Max', 26, 1), ('Ian', 0, 4)])", ('Ian', 0, 4)),
    ('total_by([])', None),
    ("total_by([('Uma', 3, 3), ('Uma', 3, 3), ('Rosa', 17, 4)])", ('Uma', 3, 3)),
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
