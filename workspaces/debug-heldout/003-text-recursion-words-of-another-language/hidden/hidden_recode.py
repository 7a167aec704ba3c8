import sys

from recode import recode

CASES = [
    ('recode("abcab")', 'abca'),
    ("recode('')", ''),
    ("recode('abcb')", 'abc'),
    ("recode(' cax')", ' ca'),
    ("recode('-')", ''),
    ("recode('cc')", 'c'),
    ("recode('b')", ''),
    ("recode('1-1a111')", '1-1a11'),
    ("recode('axa1bb b')", 'axa1bb '),
    ("recode('xacc-1')", 'xacc-'),
    ("recode('eb1a a - ')", 'eb1a a -'),
    ("recode('1be1e1eea')", '1be1e1ee'),
    ("recode('bxxxbb--')", 'bxxxbb-'),
    ("recode('111-bbb')", '111-bb'),
    ("recode('cx')", 'c'),
    ("recode('aabaaa')", 'aabaa'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("recode.py"):
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
