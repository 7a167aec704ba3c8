import sys

from clean_words import clean_words

CASES = [
    ("clean_words('big kayak hello kayak')", 'kk'),
    ("clean_words('stone at')", ''),
    ("clean_words('we queue the chair seven')", ''),
    ("clean_words('street of day')", ''),
    ("clean_words('light')", ''),
    ("clean_words('key spring')", ''),
    ("clean_words('east key we cat bee of')", ''),
    ("clean_words('three winter')", ''),
    ("clean_words('Cat')", ''),
    ("clean_words('')", ''),
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
