import sys

from app import bullets

CASES = [
    ("bullets([(0, 'bottle'), (0, 'spring')])", '- bottle\n- spring'),
    ("bullets([(0, 'bee')])", '- bee'),
    ("bullets([(3, 'Kayak'), (3, 'north'), (0, 'gold'), (1, 'three')])", '      - Kayak\n      - north\n- gold\n  - three'),
    ("bullets([(2, 'paper')])", '    - paper'),
    ("bullets([(0, 'and'), (2, 'day'), (0, 'bottle'), (0, 'level')])", '- and\n    - day\n- bottle\n- level'),
    ("bullets([(0, 'two'), (2, 'milk'), (2, 'lamp'), (2, 'green')])", '- two\n    - milk\n    - lamp\n    - green'),
    ("bullets([(1, 'at'), (1, 'paper'), (1, 'at'), (1, 'level'), (3, 'summer')])", '  - at\n  - paper\n  - at\n  - level\n      - summer'),
    ("bullets([(3, 'Street'), (2, 'day')])", '      - Street\n    - day'),
    ("bullets([(3, 'jump.'), (3, 'jump.')])", '      - jump.\n      - jump.'),
    ("bullets([(2, 'day'), (3, 'the'), (1, 'an'), (0, 'King'), (0, 'day')])", '    - day\n      - the\n  - an\n- King\n- day'),
    ("bullets([(1, 'Queue'), (3, 'gold'), (3, 'east'), (3, 'big'), (3, 'tree')])", '  - Queue\n      - gold\n      - east\n      - big\n      - tree'),
    ("bullets([(0, 'Two'), (0, 'pen'), (2, 'letter'), (0, 'snow')])", '- Two\n- pen\n    - letter\n- snow'),
    ("bullets([(2, 'week'), (2, 'rain'), (0, 'banana'), (0, 'eye'), (1, 'winter'), (0, 'queen')])", '    - week\n    - rain\n- banana\n- eye\n  - winter\n- queen'),
    ("bullets([(3, 'apple,'), (3, 'book')])", '      - apple,\n      - book'),
    ("bullets([(0, 'an'), (0, 'paper'), (0, 'a'), (0, 'wind'), (2, 'noon'), (0, 'we')])", '- an\n- paper\n- a\n- wind\n    - noon\n- we'),
    ("bullets([(1, 'winter'), (1, 'green'), (3, 'class'), (0, 'on'), (1, 'table'), (0, 'radar')])", '  - winter\n  - green\n      - class\n- on\n  - table\n- radar'),
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
