import sys

from render_settings import render_settings

CASES = [
    ("render_settings({'b': 0, 'id': 2})", 'b=0&id=2'),
    ("render_settings({'a': 9, 'id': 'a', 'b': 5})", 'a=9&b=5&id=a'),
    ("render_settings({'id': 18, 'q': 'Slow', 'b': 0})", 'b=0&id=18&q=Slow'),
    ("render_settings({'page': 17, 'q': 6})", 'page=17&q=6'),
    ("render_settings({'q': 'three', 'page': 'east'})", 'page=east&q=three'),
    ("render_settings({'q': 11, 'id': 'book', 'b': 18})", 'b=18&id=book&q=11'),
    ("render_settings({'id': 5, 'q': 8, 'b': 'summer'})", 'b=summer&id=5&q=8'),
    ("render_settings({'b': 'paper'})", 'b=paper'),
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
