import sys

from work1 import indent_items

CASES = [
    ("indent_items([(1, 'Civic')])", '    - Civic'),
    ("indent_items([(1, 'Winter'), (2, 'eye')])", '    - Winter\n        - eye'),
    ("indent_items([(0, 'river'), (2, 'winter')])", '- river\n        - winter'),
    ("indent_items([(2, 'fire,')])", '        - fire,'),
    ("indent_items([(3, 'sugar'), (3, 'river'), (2, 'iron')])", '            - sugar\n            - river\n        - iron'),
    ("indent_items([(0, 'sun'), (1, 'tiger'), (2, 'light'), (1, 'light'), (0, 'gold'), (1, 'an')])", '- sun\n    - tiger\n        - light\n    - light\n- gold\n    - an'),
    ("indent_items([(3, 'run'), (3, 'run'), (1, 'you')])", '            - run\n            - run\n    - you'),
    ("indent_items([(2, 'pear'), (0, 'river'), (2, 'king'), (0, 'gold'), (3, 'blue'), (1, 'hello')])", '        - pear\n- river\n        - king\n- gold\n            - blue\n    - hello'),
    ('indent_items([])', ''),
    ("indent_items([(2, 'winter'), (3, 'fire'), (1, 'a'), (2, 'winter'), (2, 'winter')])", '        - winter\n            - fire\n    - a\n        - winter\n        - winter'),
    ("indent_items([(3, 'run'), (3, 'run'), (2, 'egg'), (3, 'river')])", '            - run\n            - run\n        - egg\n            - river'),
    ("indent_items([(1, 'level')])", '    - level'),
    ("indent_items([(3, 'night')])", '            - night'),
    ("indent_items([(1, 'light'), (1, 'Snow'), (0, 'by'), (1, 'street'), (2, 'bottle')])", '    - light\n    - Snow\n- by\n    - street\n        - bottle'),
    ("indent_items([(1, 'west'), (2, 'world'), (1, 'west'), (1, 'on'), (2, 'dog')])", '    - west\n        - world\n    - west\n    - on\n        - dog'),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
