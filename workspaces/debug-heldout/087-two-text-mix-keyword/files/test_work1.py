import sys

from work1 import zip_text

CASES = [
    ("zip_text('c', 'xcyyyyb')", ''),
    ("zip_text('', '')", ''),
    ("zip_text('yxy', '')", ''),
    ("zip_text('1b', '')", ''),
    ("zip_text('', 'yb')", ''),
    ("zip_text('byacbx', '-')", ''),
    ("zip_text('cc', 'x')", ''),
    ("zip_text('c', '')", ''),
    ("zip_text('a', 'cbbb--c')", ''),
    ("zip_text('aax1', '')", ''),
    ("zip_text('xaa1a', '-ca')", '2'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
