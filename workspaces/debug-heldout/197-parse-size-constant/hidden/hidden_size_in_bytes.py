import sys

from size_in_bytes import size_in_bytes

CASES = [
    ("size_in_bytes('28k')", 28672),
    ("size_in_bytes('1MB')", 1048576),
    ("size_in_bytes('0B')", 0),
    ("size_in_bytes('40KB')", 40960),
    ("size_in_bytes('26')", 26),
    ("size_in_bytes('19')", 19),
    ("size_in_bytes('2k')", 2048),
    ("size_in_bytes('16MB')", 16777216),
    ("size_in_bytes('11KB')", 11264),
    ("size_in_bytes('17M')", 17825792),
    ("size_in_bytes('40M')", 41943040),
    ("size_in_bytes('39M')", 40894464),
    ("size_in_bytes('37')", 37),
    ("size_in_bytes('13KB')", 13312),
    ("size_in_bytes('2MB')", 2097152),
    ("size_in_bytes('28K')", 28672),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
