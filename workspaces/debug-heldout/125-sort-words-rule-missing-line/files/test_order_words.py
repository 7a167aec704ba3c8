import sys

from order_words import order_words

CASES = [
    ("order_words(['box'])", ['xob']),
    ("order_words(['road!', 'world', 'river', 'big'])", ['gib']),
    ("order_words(['I', 'stone'])", []),
    ("order_words(['fire,', 'key', 'chair', 'civic', 'run'])", []),
    ('order_words([])', []),
    ("order_words(['cat', 'an', 'kayak'])", []),
    ("order_words(['level', 'green', 'west'])", []),
    ("order_words(['pear', 'north'])", []),
    ("order_words(['blue'])", ['eulb']),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
