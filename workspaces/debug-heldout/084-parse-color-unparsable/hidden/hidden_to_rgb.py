import sys

from to_rgb import to_rgb

CASES = [
    ("to_rgb('#bd3242')", [189, 50, 66]),
    ("to_rgb('#05789b')", [5, 120, 155]),
    ("to_rgb('#cfa9c6')", [207, 169, 198]),
    ("to_rgb('#2e550b')", [46, 85, 11]),
    ("to_rgb('#44425b')", [68, 66, 91]),
    ("to_rgb('#f168af')", [241, 104, 175]),
    ("to_rgb('#a50b79')", [165, 11, 121]),
    ("to_rgb('#663407')", [102, 52, 7]),
    ("to_rgb('#aa2ae6')", [170, 42, 230]),
    ("to_rgb('#b030d3')", [176, 48, 211]),
    ("to_rgb('#2c66be')", [44, 102, 190]),
    ("to_rgb('#d88b9e')", [216, 139, 158]),
    ("to_rgb('#aa4488')", [170, 68, 136]),
    ("to_rgb('#f388ff')", [243, 136, 255]),
    ("to_rgb('#eafc3e')", [234, 252, 62]),
    ("to_rgb('#57ffba')", [87, 255, 186]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("to_rgb.py"):
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
