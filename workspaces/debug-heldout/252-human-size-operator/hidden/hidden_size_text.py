import sys

from size_text import size_text

CASES = [
    ('size_text(3544304)', '3.5M'),
    ('size_text(9)', '9.0'),
    ('size_text(2574)', '2.6k'),
    ('size_text(2821297)', '2.8M'),
    ('size_text(4458593)', '4.5M'),
    ('size_text(4568527)', '4.6M'),
    ('size_text(2339513)', '2.3M'),
    ('size_text(2863684)', '2.9M'),
    ('size_text(427)', '427.0'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("size_text.py"):
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
