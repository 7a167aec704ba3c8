import sys

from render_settings import render_settings

CASES = [
    ("render_settings({'b': 11, 'id': 'banana'})", 'b=11;id=banana'),
    ("render_settings({'b': 'jump'})", 'b=jump'),
    ("render_settings({'a': 3, 'page': 10})", 'a=3;page=10'),
    ("render_settings({'b': 'iron', 'page': 10})", 'b=iron;page=10'),
    ("render_settings({'id': 'red'})", 'id=red'),
    ("render_settings({'b': 'paper', 'id': 'run', 'page': 8})", 'b=paper;id=run;page=8'),
    ("render_settings({'b': 12})", 'b=12'),
    ("render_settings({'id': 'tiger'})", 'id=tiger'),
    ("render_settings({'page': 4, 'a': 'east'})", 'page=4;a=east'),
    ("render_settings({'page': 18})", 'page=18'),
    ("render_settings({'q': 'seven'})", 'q=seven'),
    ("render_settings({'q': 0})", 'q=0'),
    ("render_settings({'q': 12, 'page': 12})", 'q=12;page=12'),
    ("render_settings({'a': 6, 'q': 5, 'b': 1, 'page': 'Egg'})", 'a=6;q=5;b=1;page=Egg'),
    ("render_settings({'a': 20, 'b': 7})", 'a=20;b=7'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("render_settings.py"):
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
