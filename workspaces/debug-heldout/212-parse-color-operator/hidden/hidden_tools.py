import sys

from tools import to_rgb

CASES = [
    ("to_rgb('#ddee33')", [221, 238, 51]),
    ("to_rgb('#77bae0')", [119, 186, 224]),
    ("to_rgb('#e542f6')", [229, 66, 246]),
    ("to_rgb('#dd2866')", [221, 40, 102]),
    ("to_rgb('#bc8fa1')", [188, 143, 161]),
    ("to_rgb('#b732cc')", [183, 50, 204]),
    ("to_rgb('#7b8ff3')", [123, 143, 243]),
    ("to_rgb('#99874b')", [153, 135, 75]),
    ("to_rgb('#0a5177')", [10, 81, 119]),
    ("to_rgb('#2277c1')", [34, 119, 193]),
    ("to_rgb('#f5aa2e')", [245, 170, 46]),
    ("to_rgb('#bbb720')", [187, 183, 32]),
    ("to_rgb('#dd1129')", [221, 17, 41]),
    ("to_rgb('#81c78d')", [129, 199, 141]),
    ("to_rgb('#c2b077')", [194, 176, 119]),
    ("to_rgb('#130664')", [19, 6, 100]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tools.py"):
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
