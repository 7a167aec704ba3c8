import sys

from read_settings import read_settings

CASES = [
    ("read_settings('id=21&id=3&x=0')", {'id': '3', 'x': '0'}),
    ("read_settings('x=16')", {'x': '16'}),
    ("read_settings('b=5')", {'b': '5'}),
    ("read_settings('x=13')", {'x': '13'}),
    ("read_settings('a=21&a=14&x=19&a=13')", {'a': '13', 'x': '19'}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("read_settings.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
