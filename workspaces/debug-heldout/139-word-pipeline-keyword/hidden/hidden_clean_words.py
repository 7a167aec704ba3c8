import sys

from clean_words import clean_words

CASES = [
    ("clean_words('you is Lion green class')", ''),
    ("clean_words('Class')", ''),
    ("clean_words('zebra noon bee coffee spring')", 'n'),
    ("clean_words('wheel abba? aaa dog street south.')", 'a'),
    ("clean_words('bee queen fast Lion west')", ''),
    ("clean_words('Bottle kayak at summer summer!')", 'k'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("clean_words.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
