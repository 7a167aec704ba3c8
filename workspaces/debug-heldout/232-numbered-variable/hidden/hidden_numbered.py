import sys

from numbered import numbered

CASES = [
    ("numbered(['week', 'light'], 3)", ['3) week', '4) light']),
    ("numbered(['the', 'tree', 'you', 'cat', 'table'], 1)", ['1) the', '2) tree', '3) you', '4) cat', '5) table']),
    ("numbered(['eye.'], 1)", ['1) eye.']),
    ('numbered([], 0)', []),
    ("numbered(['book'], 3)", ['3) book']),
    ("numbered(['bee', 'paper', 'sugar'], 2)", ['2) bee', '3) paper', '4) sugar']),
    ("numbered(['summer', 'river', 'day', 'table', 'seven'], 2)", ['2) summer', '3) river', '4) day', '5) table', '6) seven']),
    ("numbered(['abba', 'an', 'Day', 'coffee', 'ox'], 1)", ['1) abba', '2) an', '3) Day', '4) coffee', '5) ox']),
    ("numbered(['aaa', 'Zebra', 'fire,', 'box'], 1)", ['1) aaa', '2) Zebra', '3) fire,', '4) box']),
    ("numbered(['level', 'paper', 'world', 'is'], 2)", ['2) level', '3) paper', '4) world', '5) is']),
    ("numbered(['north', 'day'], 3)", ['3) north', '4) day']),
    ('numbered([], 3)', []),
    ("numbered(['you', 'one', 'road', 'tea'], 2)", ['2) you', '3) one', '4) road', '5) tea']),
    ("numbered(['stone', 'snow', 'fire', 'World', 'egg,'], 3)", ['3) stone', '4) snow', '5) fire', '6) World', '7) egg,']),
    ('numbered([], 2)', []),
    ("numbered(['lamp', 'Pear', 'tree', 'chair', 'pear'], 2)", ['2) lamp', '3) Pear', '4) tree', '5) chair', '6) pear']),
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
