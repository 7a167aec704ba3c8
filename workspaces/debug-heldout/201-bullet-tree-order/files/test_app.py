import sys

from app import bullets

CASES = [
    ("bullets([(2, 'box'), (0, 'spring!')])", '    - box\n- spring!'),
    ("bullets([(2, 'to'), (1, 'pen'), (2, 'to')])", '    - to\n  - pen\n    - to'),
    ("bullets([(2, 'Cat')])", '    - Cat'),
    ("bullets([(3, 'red'), (2, 'an,')])", '      - red\n    - an,'),
    ("bullets([(2, 'run'), (2, 'Mouse'), (0, 'I'), (0, 'wheel')])", '    - run\n    - Mouse\n- I\n- wheel'),
    ("bullets([(0, 'silver')])", '- silver'),
    ("bullets([(3, 'mouse'), (0, 'and')])", '      - mouse\n- and'),
    ("bullets([(1, 'seven'), (1, 'snow'), (2, 'they'), (2, 'they')])", '  - seven\n  - snow\n    - they\n    - they'),
    ('bullets([])', ''),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
