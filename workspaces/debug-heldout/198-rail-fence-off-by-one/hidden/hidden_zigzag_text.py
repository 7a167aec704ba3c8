import sys

from zigzag_text import zigzag_text

CASES = [
    ("zigzag_text('', 3)", ''),
    ("zigzag_text('jc', 4)", 'jc'),
    ("zigzag_text('', 4)", ''),
    ("zigzag_text('uantilu', 2)", 'uniuatl'),
    ("zigzag_text('xfqx', 2)", 'xqfx'),
    ("zigzag_text('ponenwit', 4)", 'piowtnne'),
    ("zigzag_text('raqtzfbylg', 4)", 'rbafyqzltg'),
    ("zigzag_text('lpppwwwc', 2)", 'lpwwppwc'),
    ("zigzag_text('b', 3)", 'b'),
    ("zigzag_text('z', 4)", 'z'),
    ("zigzag_text('ox', 2)", 'ox'),
    ("zigzag_text('yrpmpljynp', 3)", 'ypnrmlyppj'),
    ("zigzag_text('zvrkz', 2)", 'zrzvk'),
    ("zigzag_text('oz', 3)", 'oz'),
    ("zigzag_text('wwyy', 4)", 'wwyy'),
    ("zigzag_text('e', 4)", 'e'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("zigzag_text.py"):
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
