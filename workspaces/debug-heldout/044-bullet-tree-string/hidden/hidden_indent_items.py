import sys

from indent_items import indent_items

CASES = [
    ('indent_items([])', ''),
    ("indent_items([(3, 'green'), (0, 'kayak'), (3, 'green'), (3, 'I')])", '            - green\n- kayak\n            - green\n            - I'),
    ("indent_items([(2, 'table'), (1, 'Small'), (3, 'River'), (0, 'two'), (3, 'spring')])", '        - table\n    - Small\n            - River\n- two\n            - spring'),
    ("indent_items([(1, 'bread'), (2, 'key'), (1, 'bread')])", '    - bread\n        - key\n    - bread'),
    ("indent_items([(3, 'north'), (0, 'coffee'), (1, 'spring'), (1, 'mouse'), (3, 'world')])", '            - north\n- coffee\n    - spring\n    - mouse\n            - world'),
    ("indent_items([(3, 'small'), (0, 'queen'), (2, 'green'), (2, 'week'), (1, 'Street'), (0, 'we')])", '            - small\n- queen\n        - green\n        - week\n    - Street\n- we'),
    ("indent_items([(2, 'west'), (3, 'abba'), (2, 'egg'), (1, 'egg'), (3, 'moon')])", '        - west\n            - abba\n        - egg\n    - egg\n            - moon'),
    ("indent_items([(1, 'tree'), (1, 'an'), (0, 'milk'), (2, 'level'), (3, 'red')])", '    - tree\n    - an\n- milk\n        - level\n            - red'),
    ("indent_items([(3, 'paper'), (2, 'you'), (1, 'tree'), (3, 'by'), (3, 'three'), (1, 'noon')])", '            - paper\n        - you\n    - tree\n            - by\n            - three\n    - noon'),
    ("indent_items([(0, 'noon'), (0, 'noon'), (1, 'lion'), (0, 'noon'), (1, 'tree.'), (0, 'noon')])", '- noon\n- noon\n    - lion\n- noon\n    - tree.\n- noon'),
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
