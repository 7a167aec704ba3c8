import sys

from sort_words import sort_words

CASES = [
    ('sort_words([])', []),
    ("sort_words(['queen', 'fast', 'kayak', 'you', 'wind', 'on'])", ['fast', 'wind', 'kayak', 'queen']),
    ("sort_words(['red'])", []),
    ("sort_words(['fire', 'King', 'aaa', 'lamp'])", ['King', 'fire', 'lamp']),
    ("sort_words(['mouse', 'box', 'Slow', 'at', 'seven'])", ['Slow', 'mouse', 'seven']),
    ("sort_words(['is', 'two', 'kayak', 'pear', 'abba'])", ['abba', 'pear', 'kayak']),
    ("sort_words(['dog', 'chair!', 'jump', 'book', 'wheel', 'sun.', 'box'])", ['book', 'jump', 'chair!', 'wheel']),
    ("sort_words(['south', 'pear', 'tea', 'apple'])", ['pear', 'apple', 'south']),
    ("sort_words(['by', 'red', 'book', 'book', 'coffee'])", ['book', 'book', 'coffee']),
    ("sort_words(['milk'])", ['milk']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("sort_words.py"):
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
