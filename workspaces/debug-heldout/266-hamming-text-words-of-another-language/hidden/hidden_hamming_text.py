import sys

from hamming_text import hamming_text

CASES = [
    ("hamming_text('ac', 'cc')", 1),
    ("hamming_text('ccccaa', '')", 6),
    ("hamming_text('aaaccc', 'bbacabb')", 5),
    ("hamming_text('bbbbb', 'a')", 5),
    ("hamming_text('abaa', 'a')", 3),
    ("hamming_text('baab', 'bcc')", 3),
    ("hamming_text('acaca', 'abccbbc')", 5),
    ("hamming_text('acaa', 'abca')", 2),
    ("hamming_text('ac', 'babbabc')", 7),
    ("hamming_text('cbcaab', 'b')", 6),
    ("hamming_text('cacba', 'aaaaab')", 4),
    ("hamming_text('c', 'ccaacc')", 5),
    ("hamming_text('cb', 'cccbbaa')", 6),
    ("hamming_text('ca', 'aacc')", 3),
    ("hamming_text('bba', 'caccbcb')", 7),
    ("hamming_text('aaabc', '')", 5),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
