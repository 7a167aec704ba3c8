import sys

from solution import outline

CASES = [
    ("outline([(2, 'Rain'), (2, 'they')])", '    - Rain\n    - they'),
    ("outline([(2, 'spring'), (2, 'and')])", '    - spring\n    - and'),
    ("outline([(0, 'queue'), (2, 'apple!'), (2, 'apple!')])", '- queue\n    - apple!\n    - apple!'),
    ("outline([(1, 'summer')])", '  - summer'),
    ("outline([(1, 'and'), (3, 'milk'), (2, 'letter'), (0, 'we')])", '  - and\n      - milk\n    - letter\n- we'),
    ("outline([(1, 'an')])", '  - an'),
    ('outline([])', ''),
    ("outline([(3, 'you'), (3, 'chair!'), (3, 'you')])", '      - you\n      - chair!\n      - you'),
    ("outline([(1, 'spring'), (3, 'letter'), (1, 'class')])", '  - spring\n      - letter\n  - class'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("solution.py"):
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
