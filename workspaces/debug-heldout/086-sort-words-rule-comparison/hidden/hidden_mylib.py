import sys

from mylib import order_words

CASES = [
    ('order_words([])', []),
    ("order_words(['and', 'Rain'])", ['andand']),
    ("order_words(['green', 'on'])", ['greengreen']),
    ("order_words(['Apple', 'coffee', 'Road', 'the', 'to', 'road'])", ['AppleApple', 'thethe']),
    ("order_words(['stone', 'iron', 'table', 'coffee', 'I', 'run'])", ['II', 'runrun', 'stonestone', 'tabletable']),
    ("order_words(['In', 'level', 'spring'])", ['levellevel']),
    ("order_words(['by', 'to'])", []),
    ("order_words(['abba', 'red', 'wind', 'wheel,', 'apple', 'box'])", ['appleapple', 'boxbox', 'redred']),
    ("order_words(['seven', 'by', 'tiger', 'banana', 'of', 'Three', 'queen'])", ['ThreeThree', 'queenqueen', 'sevenseven', 'tigertiger']),
    ("order_words(['west'])", []),
    ("order_words(['Tree', 'mouse', 'lion', 'stone', 'bread'])", ['breadbread', 'mousemouse', 'stonestone']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
