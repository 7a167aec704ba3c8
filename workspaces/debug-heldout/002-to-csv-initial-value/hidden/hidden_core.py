import sys

from core import csv_line

CASES = [
    ('csv_line([])', ''),
    ("csv_line([14, 'x,y'])", '14,"x,y"'),
    ("csv_line(['x,y', 'x,y', 4, 'x,y', 15])", '"x,y","x,y",4,"x,y",15'),
    ('csv_line([\'say "hi"\', 39, 16, \'\', \'x,y\'])', '"say ""hi""",39,16,,"x,y"'),
    ("csv_line([1, 'two words', 0])", '1,two words,0'),
    ('csv_line([12, 12, \'say "hi"\'])', '12,12,"say ""hi"""'),
    ('csv_line([\'x,y\', 15, \'say "hi"\'])', '"x,y",15,"say ""hi"""'),
    ('csv_line([71])', '71'),
    ('csv_line([97, 15, 5])', '97,15,5'),
    ("csv_line([18, '', 35, 7, 'two words'])", '18,,35,7,two words'),
    ("csv_line(['x,y', 'x,y'])", '"x,y","x,y"'),
    ('csv_line([51, \'\', \'say "hi"\', \'a\'])', '51,,"say ""hi""",a'),
    ("csv_line(['two words', 97])", 'two words,97'),
    ('csv_line([\'say "hi"\', 78, 27, \'say "hi"\', \'x,y\'])', '"say ""hi""",78,27,"say ""hi""","x,y"'),
    ("csv_line([15, 'two words', 'x,y', 25])", '15,two words,"x,y",25'),
    ('csv_line([30, 10, \'x,y\', \'say "hi"\'])', '30,10,"x,y","say ""hi"""'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
