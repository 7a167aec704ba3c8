import sys

from hamming_text import hamming_text

CASES = [
    ("hamming_text('', 'b')", 1),
    ("hamming_text('ccc', 'b')", 3),
    ("hamming_text('cac', 'cabac')", 3),
    ("hamming_text('baaaaa', '')", 6),
    ("hamming_text('cb', 'aabbbcb')", 7),
    ("hamming_text('abc', 'cba')", 2),
    ("hamming_text('ab', 'acccca')", 5),
    ("hamming_text('c', '')", 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("hamming_text.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
