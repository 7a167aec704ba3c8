import sys

from rows_to_dicts import rows_to_dicts

CASES = [
    ("rows_to_dicts(['12,x,id', '7,12,7', '12,x,id'])", [{'12': '7', 'x': '12', 'id': '7'}, {'12': '12', 'x': 'x', 'id': 'id'}]),
    ("rows_to_dicts(['id,n,id'])", []),
    ("rows_to_dicts(['x,7,x', '12,7,n', 'id,ann,id', 'id,ann,id'])", [{'x': 'n', '7': '7'}, {'x': 'id', '7': 'ann'}, {'x': 'id', '7': 'ann'}]),
    ("rows_to_dicts(['12,ann,7', 'x,id,n'])", [{'12': 'x', 'ann': 'id', '7': 'n'}]),
    ("rows_to_dicts(['ann,id,x', 'n,id,x'])", [{'ann': 'n', 'id': 'id', 'x': 'x'}]),
    ("rows_to_dicts(['x,id,7'])", []),
    ("rows_to_dicts(['id,n,ann', 'n,n,n', 'n,x,7', '7,x,id'])", [{'id': 'n', 'n': 'n', 'ann': 'n'}, {'id': 'n', 'n': 'x', 'ann': '7'}, {'id': '7', 'n': 'x', 'ann': 'id'}]),
    ("rows_to_dicts(['ann,7,7', '7,12,ann', 'ann,7,7'])", [{'ann': '7', '7': 'ann'}, {'ann': 'ann', '7': '7'}]),
    ("rows_to_dicts(['7,x,12', '7,n,ann', 'n,12,ann', 'n,id,n'])", [{'7': '7', 'x': 'n', '12': 'ann'}, {'7': 'n', 'x': '12', '12': 'ann'}, {'7': 'n', 'x': 'id', '12': 'n'}]),
    ("rows_to_dicts(['7,ann,7', '12,ann,7', 'id,7,ann'])", [{'7': '7', 'ann': 'ann'}, {'7': 'ann', 'ann': '7'}]),
    ("rows_to_dicts(['7,ann,x'])", []),
    ("rows_to_dicts(['n,id,ann', 'id,12,12', 'ann,12,n', 'id,12,12'])", [{'n': 'id', 'id': '12', 'ann': '12'}, {'n': 'ann', 'id': '12', 'ann': 'n'}, {'n': 'id', 'id': '12', 'ann': '12'}]),
    ("rows_to_dicts(['ann,n,ann'])", []),
    ("rows_to_dicts(['12,id,7', '7,id,x', 'id,7,x', '12,id,7'])", [{'12': '7', 'id': 'id', '7': 'x'}, {'12': 'id', 'id': '7', '7': 'x'}, {'12': '12', 'id': 'id', '7': '7'}]),
    ("rows_to_dicts(['x,12,ann', '7,ann,x', 'n,ann,id', 'n,12,ann'])", [{'x': '7', '12': 'ann', 'ann': 'x'}, {'x': 'n', '12': 'ann', 'ann': 'id'}, {'x': 'n', '12': '12', 'ann': 'ann'}]),
    ("rows_to_dicts(['n,n,n'])", []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rows_to_dicts.py"):
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
