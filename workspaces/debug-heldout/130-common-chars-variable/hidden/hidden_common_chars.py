import sys

from common_chars import common_chars

CASES = [
    ("common_chars('d', '')", ''),
    ("common_chars('aeebb', 'ecaab')", 'aeb'),
    ("common_chars('caeac', 'abe')", 'ae'),
    ("common_chars('ea', 'c')", ''),
    ("common_chars('eccce', 'aaa')", ''),
    ("common_chars('aaabb', '')", ''),
    ("common_chars('b', 'b')", 'b'),
    ("common_chars('d', 'ababe')", ''),
    ("common_chars('cce', 'ccbb')", 'c'),
    ("common_chars('bcedda', 'dddbd')", 'bd'),
    ("common_chars('ddbeea', 'cdcedc')", 'de'),
    ("common_chars('dc', 'bb')", ''),
    ("common_chars('baddaa', 'dd')", 'd'),
    ("common_chars('beb', 'ebebed')", 'be'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common_chars.py"):
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
