import sys

from tools import ledger_of

CASES = [
    ("ledger_of([('c', 'x', 1), ('c', 'x', 1)])", {'c': {}}),
    ("ledger_of([('b', 'y', 2), ('a', 'y', -2)])", {'b': {'y': 5}, 'a': {'y': 1}}),
    ("ledger_of([('a', 'y', 6), ('b', 'y', -3), ('b', 'y', 9), ('a', 'y', 2), ('b', 'y', 6), ('c', 'y', 3), ('a', 'y', 2)])", {'a': {'y': 5}, 'b': {}, 'c': {'y': 6}}),
    ("ledger_of([('c', 'y', -2), ('b', 'x', 9)])", {'c': {'y': 1}, 'b': {'x': 12}}),
    ("ledger_of([('c', 'x', -1), ('c', 'x', 4), ('a', 'x', 8)])", {'c': {'x': 9}, 'a': {'x': 11}}),
    ("ledger_of([('c', 'x', -3), ('a', 'y', 6), ('c', 'y', 4)])", {'c': {'x': 0, 'y': 7}, 'a': {'y': 9}}),
    ("ledger_of([('a', 'x', 8)])", {'a': {'x': 11}}),
    ("ledger_of([('c', 'x', -1), ('b', 'x', 6), ('b', 'x', 0), ('b', 'y', 0), ('a', 'y', 6), ('a', 'y', 7), ('a', 'y', 7)])", {'c': {'x': 2}, 'b': {'y': 3}, 'a': {'y': 10}}),
    ('ledger_of([])', {}),
    ("ledger_of([('b', 'y', 6), ('b', 'y', -2), ('b', 'y', 6)])", {'b': {'y': 9}}),
    ("ledger_of([('c', 'y', 3), ('b', 'y', -3), ('a', 'x', 4), ('a', 'y', 9), ('c', 'y', 2), ('a', 'y', 1), ('a', 'y', 8)])", {'c': {}, 'b': {'y': 0}, 'a': {'x': 7, 'y': 11}}),
    ("ledger_of([('c', 'y', -2)])", {'c': {'y': 1}}),
    ("ledger_of([('b', 'y', 6), ('b', 'y', 3), ('b', 'y', 6)])", {'b': {'y': 9}}),
    ("ledger_of([('c', 'x', 9), ('b', 'x', 1), ('a', 'y', 6), ('a', 'y', 6), ('b', 'x', 1), ('a', 'y', 1), ('c', 'y', 2), ('a', 'y', 0)])", {'c': {'x': 12, 'y': 5}, 'b': {}, 'a': {}}),
    ("ledger_of([('c', 'x', -2), ('b', 'x', 9)])", {'c': {'x': 1}, 'b': {'x': 12}}),
    ("ledger_of([('a', 'x', -1)])", {'a': {'x': 2}}),
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
