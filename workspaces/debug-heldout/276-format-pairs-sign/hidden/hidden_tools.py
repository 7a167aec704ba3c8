import sys

from tools import to_query

CASES = [
    ('to_query({})', ''),
    ("to_query({'b': 'on'})", 'b=on'),
    ("to_query({'q': 11})", 'q=11'),
    ("to_query({'a': 15, 'q': 'coffee', 'b': 2, 'id': 8})", 'a=15;b=2;id=8;q=coffee'),
    ("to_query({'b': 'tiger', 'q': 'an'})", 'b=tiger;q=an'),
    ("to_query({'id': 'pear', 'q': 'You'})", 'id=pear;q=You'),
    ("to_query({'q': 'day', 'b': 0})", 'b=0;q=day'),
    ("to_query({'b': 'Big', 'a': 'banana', 'page': 5})", 'a=banana;b=Big;page=5'),
    ("to_query({'q': 7, 'a': 'to', 'page': 1})", 'a=to;page=1;q=7'),
    ("to_query({'q': 'Three'})", 'q=Three'),
    ("to_query({'page': 15, 'a': 12, 'b': 6})", 'a=12;b=6;page=15'),
    ("to_query({'q': 'snow', 'a': 17, 'page': 'gold'})", 'a=17;page=gold;q=snow'),
    ("to_query({'b': 'I', 'page': 4})", 'b=I;page=4'),
    ("to_query({'b': 'wind'})", 'b=wind'),
    ("to_query({'a': 2, 'page': 'banana'})", 'a=2;page=banana'),
    ("to_query({'a': 10})", 'a=10'),
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
