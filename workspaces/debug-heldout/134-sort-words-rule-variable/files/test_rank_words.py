import sys

from rank_words import rank_words

CASES = [
    ("rank_words(['they', 'paper'])", ['paper', 'they']),
    ("rank_words(['light', 'egg', 'pear', 'banana'])", ['banana', 'light', 'pear', 'egg']),
    ("rank_words(['lion', 'kayak', 'red'])", ['kayak', 'lion', 'red']),
    ("rank_words(['run', 'aaa'])", ['aaa', 'run']),
    ('rank_words([])', []),
    ("rank_words(['Milk'])", ['Milk']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rank_words.py"):
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
