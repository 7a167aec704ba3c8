import sys

from lib import to_csv

CASES = [
    ('to_csv([34, 34])', '34,34'),
    ("to_csv(['x,y', 80])", '"x,y",80'),
    ("to_csv(['a', '', 'a'])", 'a,,a'),
    ('to_csv([\'say "hi"\'])', '"say ""hi"""'),
    ("to_csv([63, 63, 'x,y', 63, 'a'])", '63,63,"x,y",63,a'),
    ('to_csv([10, \'say "hi"\'])', '10,"say ""hi"""'),
    ("to_csv(['x,y', 10])", '"x,y",10'),
    ('to_csv([87])', '87'),
    ('to_csv([\'a\', \'say "hi"\', 93])', 'a,"say ""hi""",93'),
    ("to_csv(['two words'])", 'two words'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lib.py"):
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
