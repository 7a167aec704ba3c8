import sys

from utils import split_words

CASES = [
    ("split_words('Hiit\\'s ')", ["Hiit's"]),
    ("split_words('-Hiit\\'s! , ')", ["Hiit's"]),
    ("split_words(' Hi! ')", ['Hi']),
    ("split_words('HiHiit\\'s-')", ["HiHiit's"]),
    ("split_words('goHigoHi')", ['goHigoHi']),
    ("split_words('Hi')", ['Hi']),
    ("split_words(' x2')", ['x2']),
    ("split_words(' -x2-! cat')", ['x2', 'cat']),
    ("split_words(', go')", ['go']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("utils.py"):
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
