import sys

from order_words import order_words

CASES = [
    ("order_words(['summer', 'tea', 'coffee', 'sun', 'world'])", ['coffee', 'summer', 'world', 'sun', 'tea']),
    ('order_words([])', []),
    ("order_words(['pear'])", ['pear']),
    ("order_words(['banana,'])", ['banana,']),
    ("order_words(['wheel', 'zebra', 'Tea', 'tree', 'slow'])", ['wheel', 'zebra', 'slow', 'tree', 'Tea']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("order_words.py"):
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
