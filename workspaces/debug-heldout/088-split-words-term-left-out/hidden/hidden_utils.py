import sys

from utils import split_words

CASES = [
    ("split_words('')", []),
    ("split_words(' catgo! it\\'s')", ['catgo', "it's"]),
    ("split_words(', cat ')", ['cat']),
    ("split_words('catit\\'s! cat')", ["catit's", 'cat']),
    ("split_words('-x2,  ')", ['x2']),
    ("split_words('x2x2catHi, ')", ['x2x2catHi']),
    ("split_words('--, ! ! ')", []),
    ("split_words(' gox2')", ['gox2']),
    ("split_words('cat')", ['cat']),
    ("split_words('catcatcatgo')", ['catcatcatgo']),
    ("split_words(',  catit\\'s')", ["catit's"]),
    ("split_words(', ')", []),
    ("split_words(' catx2-')", ['catx2']),
    ("split_words('x2Hiit\\'s')", ["x2Hiit's"]),
    ("split_words('Higoit\\'s')", ["Higoit's"]),
    ("split_words('HicatcatgoHigo')", ['HicatcatgoHigo']),
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
