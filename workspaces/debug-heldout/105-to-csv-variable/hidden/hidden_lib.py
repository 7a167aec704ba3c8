import sys

from lib import to_csv

CASES = [
    ('to_csv([0])', '0'),
    ('to_csv([71, 71, 71])', '71,71,71'),
    ('to_csv([\'two words\', \'two words\', \'say "hi"\', \'\', \'two words\'])', 'two words,two words,"say ""hi""",,two words'),
    ("to_csv([49, '', 'two words', ''])", '49,,two words,'),
    ("to_csv([4, 'two words', 'two words'])", '4,two words,two words'),
    ("to_csv(['a', 'a'])", 'a,a'),
    ('to_csv([\'say "hi"\', 66, \'x,y\'])', '"say ""hi""",66,"x,y"'),
    ('to_csv([8, \'say "hi"\', \'x,y\'])', '8,"say ""hi""","x,y"'),
    ('to_csv([89, \'say "hi"\', 1, 20, 89])', '89,"say ""hi""",1,20,89'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lib.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
