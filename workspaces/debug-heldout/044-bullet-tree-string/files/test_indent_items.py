import sys

from indent_items import indent_items

CASES = [
    ("indent_items([(1, 'you'), (2, 'green'), (2, 'green'), (3, 'noon')])", '    - you\n        - green\n        - green\n            - noon'),
    ("indent_items([(0, 'table'), (0, 'table')])", '- table\n- table'),
    ("indent_items([(1, 'to'), (3, 'pear'), (0, 'and'), (1, 'north')])", '    - to\n            - pear\n- and\n    - north'),
    ("indent_items([(0, 'week')])", '- week'),
    ("indent_items([(2, 'book?'), (2, 'radar'), (2, 'book?'), (1, 'they')])", '        - book?\n        - radar\n        - book?\n    - they'),
    ("indent_items([(1, 'bee'), (2, 'bread'), (3, 'three'), (2, 'seven')])", '    - bee\n        - bread\n            - three\n        - seven'),
    ("indent_items([(2, 'Sun'), (0, 'three')])", '        - Sun\n- three'),
    ("indent_items([(1, 'Lion'), (1, 'Lion'), (1, 'small'), (1, 'Lion'), (3, 'eye')])", '    - Lion\n    - Lion\n    - small\n    - Lion\n            - eye'),
    ("indent_items([(2, 'Lion'), (3, 'kayak'), (0, 'is')])", '        - Lion\n            - kayak\n- is'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("indent_items.py"):
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
