import sys

from size_in_bytes import size_in_bytes

CASES = [
    ("size_in_bytes('1MB')", 1048576),
    ("size_in_bytes('0KB')", 0),
    ("size_in_bytes('16B')", 16),
    ("size_in_bytes('3k')", 3072),
    ("size_in_bytes('32M')", 33554432),
    ("size_in_bytes('21k')", 21504),
    ("size_in_bytes('2MB')", 2097152),
    ("size_in_bytes('31k')", 31744),
    ("size_in_bytes('5B')", 5),
    ("size_in_bytes('3M')", 3145728),
    ("size_in_bytes('17KB')", 17408),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
