import sys

from size_in_bytes import size_in_bytes

CASES = [
    ("size_in_bytes('11KB')", 11264),
    ("size_in_bytes('36k')", 36864),
    ("size_in_bytes('19k')", 19456),
    ("size_in_bytes('15KB')", 15360),
    ("size_in_bytes('24')", 24),
    ("size_in_bytes('31B')", 31),
    ("size_in_bytes('35')", 35),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
