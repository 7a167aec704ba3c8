import sys

from numbered import numbered

CASES = [
    ("numbered(['bottle?', 'jump'], 1)", ['1. bottle?', '2. jump']),
    ("numbered(['queen'], 2)", ['2. queen']),
    ("numbered(['cat', 'level', 'paper', 'eye', 'table'], 2)", ['2. cat', '3. level', '4. paper', '5. eye', '6. table']),
    ("numbered(['blue', 'box', 'jump', 'to', 'winter'], 0)", ['0. blue', '1. box', '2. jump', '3. to', '4. winter']),
    ('numbered([], 0)', []),
    ("numbered(['snow', 'door', 'banana.', 'east'], 0)", ['0. snow', '1. door', '2. banana.', '3. east']),
    ("numbered(['pear', 'door'], 1)", ['1. pear', '2. door']),
    ("numbered(['west'], 2)", ['2. west']),
    ("numbered(['One', 'the', 'snow', 'silver', 'tea'], 2)", ['2. One', '3. the', '4. snow', '5. silver', '6. tea']),
    ("numbered(['king?', 'you', 'wind', 'sugar', 'letter'], 2)", ['2. king?', '3. you', '4. wind', '5. sugar', '6. letter']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("numbered.py"):
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
