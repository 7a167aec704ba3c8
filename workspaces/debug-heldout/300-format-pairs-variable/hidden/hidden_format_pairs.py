import sys

from format_pairs import format_pairs

CASES = [
    ("format_pairs({'a': 1, 'b': 'banana!', 'q': 5})", 'a=1&b=banana!&q=5'),
    ("format_pairs({'q': 'pear'})", 'q=pear'),
    ("format_pairs({'a': 15, 'page': 'coffee'})", 'a=15&page=coffee'),
    ("format_pairs({'q': 2})", 'q=2'),
    ("format_pairs({'q': 4, 'page': 'slow'})", 'q=4&page=slow'),
    ("format_pairs({'a': 'hello', 'b': 5})", 'a=hello&b=5'),
    ("format_pairs({'page': 2})", 'page=2'),
    ("format_pairs({'b': 11, 'q': 5})", 'b=11&q=5'),
    ("format_pairs({'page': 'slow', 'id': 'queen', 'b': 15})", 'page=slow&id=queen&b=15'),
    ("format_pairs({'page': 9})", 'page=9'),
    ("format_pairs({'q': 1})", 'q=1'),
    ("format_pairs({'page': 'south', 'b': 'an', 'q': 'fast', 'a': 'world'})", 'page=south&b=an&q=fast&a=world'),
    ("format_pairs({'page': 'seven', 'a': 'queen', 'b': 8})", 'page=seven&a=queen&b=8'),
    ("format_pairs({'b': 9, 'page': 15, 'a': 0})", 'b=9&page=15&a=0'),
    ("format_pairs({'a': 'letter', 'id': 'you'})", 'a=letter&id=you'),
    ("format_pairs({'q': 'at', 'b': 'letter', 'a': 'bread', 'page': 'street'})", 'q=at&b=letter&a=bread&page=street'),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
