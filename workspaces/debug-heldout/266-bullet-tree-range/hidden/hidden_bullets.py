import sys

from bullets import bullets

CASES = [
    ("bullets([(1, 'radar'), (3, 'ox')])", '  - radar\n      - ox'),
    ("bullets([(0, 'you'), (2, 'road'), (0, 'you'), (1, 'to'), (2, 'tree'), (3, 'an')])", '- you\n    - road\n- you\n  - to\n    - tree\n      - an'),
    ("bullets([(0, 'eye'), (3, 'they'), (0, 'jump')])", '- eye\n      - they\n- jump'),
    ("bullets([(3, 'egg'), (0, 'king')])", '      - egg\n- king'),
    ("bullets([(3, 'lion'), (0, 'light')])", '      - lion\n- light'),
    ("bullets([(1, 'road'), (3, 'winter')])", '  - road\n      - winter'),
    ("bullets([(2, 'day'), (2, 'day'), (0, 'spring'), (2, 'day'), (3, 'zebra'), (2, 'day')])", '    - day\n    - day\n- spring\n    - day\n      - zebra\n    - day'),
    ("bullets([(2, 'wind')])", '    - wind'),
    ("bullets([(0, 'bee'), (0, 'zebra'), (3, 'big'), (0, 'bee'), (2, 'week'), (2, 'North')])", '- bee\n- zebra\n      - big\n- bee\n    - week\n    - North'),
    ("bullets([(0, 'night'), (3, 'spring'), (1, 'tea'), (1, 'tea')])", '- night\n      - spring\n  - tea\n  - tea'),
    ("bullets([(3, 'letter'), (0, 'queen'), (3, 'letter'), (3, 'moon')])", '      - letter\n- queen\n      - letter\n      - moon'),
    ("bullets([(3, 'is')])", '      - is'),
    ("bullets([(3, 'road'), (2, 'jump'), (3, 'tea'), (0, 'moon'), (1, 'gold')])", '      - road\n    - jump\n      - tea\n- moon\n  - gold'),
    ("bullets([(3, 'noon,'), (2, 'you'), (2, 'slow'), (3, 'River'), (1, 'To'), (2, 'two')])", '      - noon,\n    - you\n    - slow\n      - River\n  - To\n    - two'),
    ("bullets([(0, 'zebra'), (0, 'coffee'), (0, 'Silver'), (3, 'pear'), (2, 'hello.'), (0, 'green.')])", '- zebra\n- coffee\n- Silver\n      - pear\n    - hello.\n- green.'),
    ("bullets([(0, 'bottle'), (1, 'Run')])", '- bottle\n  - Run'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("bullets.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
