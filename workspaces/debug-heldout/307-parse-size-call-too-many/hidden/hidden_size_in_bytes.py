import sys

from size_in_bytes import size_in_bytes

CASES = [
    ("size_in_bytes('1')", 1),
    ("size_in_bytes('6M')", 6291456),
    ("size_in_bytes('27MB')", 28311552),
    ("size_in_bytes('23MB')", 24117248),
    ("size_in_bytes('15MB')", 15728640),
    ("size_in_bytes('9MB')", 9437184),
    ("size_in_bytes('6KB')", 6144),
    ("size_in_bytes('11k')", 11264),
    ("size_in_bytes('9M')", 9437184),
    ("size_in_bytes('14MB')", 14680064),
    ("size_in_bytes('30M')", 31457280),
    ("size_in_bytes('7M')", 7340032),
    ("size_in_bytes('29MB')", 30408704),
    ("size_in_bytes('28K')", 28672),
    ("size_in_bytes('23M')", 24117248),
    ("size_in_bytes('21B')", 21),
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
