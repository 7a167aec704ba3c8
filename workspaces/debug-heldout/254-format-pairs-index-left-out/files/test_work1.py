import sys

from work1 import format_pairs

CASES = [
    ("format_pairs({'q': 4, 'a': 4})", 'a=4&q=4'),
    ("format_pairs({'b': 10, 'page': 9})", 'b=10&page=9'),
    ("format_pairs({'id': 15, 'b': 18})", 'b=18&id=15'),
    ("format_pairs({'q': 'table'})", 'q=table'),
    ('format_pairs({})', ''),
    ("format_pairs({'b': 12, 'a': 19})", 'a=19&b=12'),
    ("format_pairs({'b': 19})", 'b=19'),
    ("format_pairs({'id': 20})", 'id=20'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
