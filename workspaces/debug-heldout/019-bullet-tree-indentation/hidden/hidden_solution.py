import sys

from solution import indent_items

CASES = [
    ('indent_items([])', ''),
    ("indent_items([(0, 'summer'), (2, 'spring'), (3, 'they'), (3, 'sun'), (3, 'book'), (0, 'tiger')])", '- summer\n    - spring\n      - they\n      - sun\n      - book\n- tiger'),
    ("indent_items([(2, 'slow'), (1, 'fire'), (2, 'dog'), (2, 'sugar')])", '    - slow\n  - fire\n    - dog\n    - sugar'),
    ("indent_items([(1, 'on'), (3, 'run'), (1, 'king?')])", '  - on\n      - run\n  - king?'),
    ("indent_items([(1, 'ox'), (1, 'ox'), (2, 'east'), (1, 'the')])", '  - ox\n  - ox\n    - east\n  - the'),
    ("indent_items([(1, 'Pen'), (1, 'two'), (0, 'you'), (2, 'queue')])", '  - Pen\n  - two\n- you\n    - queue'),
    ("indent_items([(1, 'light'), (1, 'light'), (1, 'tea'), (3, 'bottle'), (0, 'three'), (0, 'hello.')])", '  - light\n  - light\n  - tea\n      - bottle\n- three\n- hello.'),
    ("indent_items([(3, 'run')])", '      - run'),
    ("indent_items([(3, 'king'), (0, 'tea'), (3, 'they'), (1, 'Seven')])", '      - king\n- tea\n      - they\n  - Seven'),
    ("indent_items([(3, 'they.'), (2, 'small'), (3, 'iron'), (1, 'lamp')])", '      - they.\n    - small\n      - iron\n  - lamp'),
    ("indent_items([(3, 'and')])", '      - and'),
    ("indent_items([(3, 'box'), (0, 'to'), (0, 'ox?')])", '      - box\n- to\n- ox?'),
    ("indent_items([(0, 'world'), (0, 'world'), (3, 'red'), (3, 'an')])", '- world\n- world\n      - red\n      - an'),
    ("indent_items([(3, 'door'), (0, 'wheel!'), (3, 'door')])", '      - door\n- wheel!\n      - door'),
    ("indent_items([(3, 'you'), (2, 'three!'), (0, 'river')])", '      - you\n    - three!\n- river'),
    ("indent_items([(1, 'cat'), (2, 'eye.')])", '  - cat\n    - eye.'),
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
