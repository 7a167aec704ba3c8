import sys

from spelling import spelling

CASES = [
    ("spelling('B')", 'bravo'),
    ("spelling('a')", 'alfa'),
    ("spelling('accca')", 'alfa-charlie-charlie-charlie-alfa'),
    ("spelling('z')", 'other'),
    ("spelling('cc')", 'charlie-charlie'),
    ("spelling('1az')", 'other-alfa-other'),
    ("spelling('zzcz')", 'other-other-charlie-other'),
    ("spelling('BB')", 'bravo-bravo'),
    ("spelling('Bc1a')", 'bravo-charlie-other-alfa'),
    ("spelling('aazz')", 'alfa-alfa-other-other'),
    ("spelling('aacaB')", 'alfa-alfa-charlie-alfa-bravo'),
    ("spelling('c11B1')", 'charlie-other-other-bravo-other'),
    ("spelling('a1B1')", 'alfa-other-bravo-other'),
    ("spelling('aa1B')", 'alfa-alfa-other-bravo'),
    ("spelling('Ba')", 'bravo-alfa'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("spelling.py"):
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
