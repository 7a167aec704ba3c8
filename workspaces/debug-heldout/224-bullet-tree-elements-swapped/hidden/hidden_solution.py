import sys

from solution import outline

CASES = [
    ("outline([(3, 'eye')])", '      - eye'),
    ("outline([(1, 'at')])", '  - at'),
    ("outline([(2, 'one'), (1, 'we'), (2, 'tiger'), (1, 'small'), (2, 'and'), (3, 'night')])", '    - one\n  - we\n    - tiger\n  - small\n    - and\n      - night'),
    ("outline([(1, 'door'), (3, 'east'), (3, 'Snow'), (1, 'abba'), (1, 'door'), (0, 'kayak')])", '  - door\n      - east\n      - Snow\n  - abba\n  - door\n- kayak'),
    ("outline([(2, 'slow'), (0, 'ox'), (3, 'bee'), (0, 'letter'), (2, 'chair')])", '    - slow\n- ox\n      - bee\n- letter\n    - chair'),
    ("outline([(2, 'letter'), (2, 'letter'), (3, 'civic'), (0, 'wheel'), (0, 'red'), (1, 'kayak')])", '    - letter\n    - letter\n      - civic\n- wheel\n- red\n  - kayak'),
    ("outline([(2, 'seven'), (1, 'queue')])", '    - seven\n  - queue'),
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
