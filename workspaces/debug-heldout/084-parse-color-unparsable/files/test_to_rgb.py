import sys

from to_rgb import to_rgb

CASES = [
    ("to_rgb('#716074')", [113, 96, 116]),
    ("to_rgb('#d68233')", [214, 130, 51]),
    ("to_rgb('#aa2aef')", [170, 42, 239]),
    ("to_rgb('#000548')", [0, 5, 72]),
    ("to_rgb('#cd00a4')", [205, 0, 164]),
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
