import sys

from format_pairs import format_pairs

CASES = [
    ("format_pairs({'id': 13, 'a': 0})", 'id=13&a=0'),
    ("format_pairs({'a': 1, 'b': 16})", 'a=1&b=16'),
    ("format_pairs({'a': 14})", 'a=14'),
    ("format_pairs({'page': 'light', 'q': 11})", 'page=light&q=11'),
    ("format_pairs({'b': 'snow', 'id': 0})", 'b=snow&id=0'),
    ("format_pairs({'b': 6, 'page': 'banana'})", 'b=6&page=banana'),
    ("format_pairs({'page': 16})", 'page=16'),
    ("format_pairs({'id': 13})", 'id=13'),
    ('format_pairs({})', ''),
    ("format_pairs({'q': 'gold'})", 'q=gold'),
    ("format_pairs({'id': 5, 'b': 19})", 'id=5&b=19'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("format_pairs.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
