import sys

from render_settings import render_settings

CASES = [
    ('render_settings({})', ''),
    ("render_settings({'page': 0})", 'page=0'),
    ("render_settings({'id': 'South'})", 'id=South'),
    ("render_settings({'a': 'and', 'id': 17, 'b': 19, 'page': 'iron'})", 'a=and&b=19&id=17&page=iron'),
    ("render_settings({'id': 'of', 'a': 15, 'b': 'blue'})", 'a=15&b=blue&id=of'),
    ("render_settings({'b': 15})", 'b=15'),
    ("render_settings({'page': 17, 'a': 'noon', 'id': 0, 'b': 16})", 'a=noon&b=16&id=0&page=17'),
    ("render_settings({'page': 'zebra'})", 'page=zebra'),
    ("render_settings({'a': 'road', 'q': 'in', 'page': 11})", 'a=road&page=11&q=in'),
    ("render_settings({'a': 6, 'page': 'by', 'b': 1})", 'a=6&b=1&page=by'),
    ("render_settings({'id': 'egg', 'a': 'night'})", 'a=night&id=egg'),
    ("render_settings({'id': 16, 'a': 'civic'})", 'a=civic&id=16'),
    ("render_settings({'a': 'rain', 'page': 9, 'q': 'coffee'})", 'a=rain&page=9&q=coffee'),
    ("render_settings({'id': 20, 'q': 19, 'page': 'pear'})", 'id=20&page=pear&q=19'),
    ("render_settings({'page': 4})", 'page=4'),
    ("render_settings({'q': 'seven', 'id': 9})", 'id=9&q=seven'),
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
