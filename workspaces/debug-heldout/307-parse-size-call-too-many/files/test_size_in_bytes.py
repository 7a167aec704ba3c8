import sys

from size_in_bytes import size_in_bytes

CASES = [
    ("size_in_bytes('0k')", 0),
    ("size_in_bytes('27k')", 27648),
    ("size_in_bytes('8K')", 8192),
    ("size_in_bytes('22K')", 22528),
    ("size_in_bytes('16K')", 16384),
    ("size_in_bytes('6MB')", 6291456),
    ("size_in_bytes('3KB')", 3072),
    ("size_in_bytes('40k')", 40960),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("size_in_bytes.py"):
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
