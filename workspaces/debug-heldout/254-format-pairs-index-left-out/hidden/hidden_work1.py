import sys

from work1 import format_pairs

CASES = [
    ("format_pairs({'q': 'small', 'id': 20, 'page': 'two'})", 'id=20&page=two&q=small'),
    ("format_pairs({'a': 2, 'q': 'Ox'})", 'a=2&q=Ox'),
    ("format_pairs({'b': 'bread'})", 'b=bread'),
    ("format_pairs({'a': 3})", 'a=3'),
    ("format_pairs({'q': 'Street'})", 'q=Street'),
    ("format_pairs({'b': 'snow?'})", 'b=snow?'),
    ("format_pairs({'page': 'pen', 'id': 6, 'b': 'bottle'})", 'b=bottle&id=6&page=pen'),
    ("format_pairs({'b': 'gold?', 'page': 'mouse', 'id': 'abba'})", 'b=gold?&id=abba&page=mouse'),
    ("format_pairs({'a': 7, 'q': 9, 'b': 'letter'})", 'a=7&b=letter&q=9'),
    ("format_pairs({'id': 'eye', 'b': 'night', 'page': 'lamp'})", 'b=night&id=eye&page=lamp'),
    ("format_pairs({'b': 'cat', 'q': 'class'})", 'b=cat&q=class'),
    ("format_pairs({'q': 'level'})", 'q=level'),
    ("format_pairs({'a': 'the', 'page': 10, 'b': 'paper'})", 'a=the&b=paper&page=10'),
    ("format_pairs({'q': 'table', 'a': 0, 'b': 'mouse', 'id': 13})", 'a=0&b=mouse&id=13&q=table'),
    ("format_pairs({'a': 4, 'b': 'tree'})", 'a=4&b=tree'),
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
