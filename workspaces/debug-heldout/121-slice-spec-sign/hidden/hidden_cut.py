import sys

from cut import cut

CASES = [
    ("cut(['wheel'], '1,3')", ['wheel']),
    ("cut(['by', 'bread', 'summer'], '4-2')", []),
    ("cut(['apple,'], '1,3')", ['apple,']),
    ("cut(['level', 'wheel', 'gold', 'the', 'wind'], '4-2')", []),
    ("cut(['gold', 'box'], '-3')", ['gold', 'box']),
    ("cut(['I', 'abba', 'summer', 'door'], '2-')", ['abba', 'summer', 'door']),
    ("cut(['mouse', 'level', 'they', 'hello', 'wheel', 'world'], '3')", ['they']),
    ("cut(['north'], '0-1')", ['north']),
    ("cut(['blue', 'spring', 'light', 'box'], '1-2')", ['blue', 'spring']),
    ("cut(['civic', 'day', 'Big', 'pear', 'kayak', 'kayak'], '0-1')", ['civic']),
    ("cut(['world', 'Blue', 'east', 'box', 'At', 'light'], '-3')", ['world', 'Blue', 'east']),
    ("cut(['sugar', 'lion', 'apple', 'river', 'run'], '-3')", ['sugar', 'lion', 'apple']),
    ("cut(['we', 'slow'], '4-2')", []),
    ("cut(['door', 'noon', 'key', 'of', 'three', 'stone'], '3')", ['key']),
    ("cut(['box', 'day', 'run', 'milk'], '3')", ['run']),
    ("cut(['Abba', 'sun.', 'Wheel', 'sugar', 'sun'], '-3')", ['Abba', 'sun.', 'Wheel']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("cut.py"):
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
