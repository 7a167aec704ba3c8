import sys

from to_bytes import to_bytes

CASES = [
    ("to_bytes('0MB')", 0),
    ("to_bytes('40k')", 40960),
    ("to_bytes('12KB')", 12288),
    ("to_bytes('34MB')", 35651584),
    ("to_bytes('12B')", 12),
    ("to_bytes('5B')", 5),
    ("to_bytes('28MB')", 29360128),
    ("to_bytes('4MB')", 4194304),
    ("to_bytes('1k')", 1024),
    ("to_bytes('35KB')", 35840),
    ("to_bytes('25MB')", 26214400),
    ("to_bytes('24M')", 25165824),
    ("to_bytes('27k')", 27648),
    ("to_bytes('38KB')", 38912),
    ("to_bytes('39MB')", 40894464),
    ("to_bytes('7K')", 7168),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("to_bytes.py"):
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
