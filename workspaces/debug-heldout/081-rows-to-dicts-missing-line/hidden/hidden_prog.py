import sys

from prog import table_to_dicts

CASES = [
    ("table_to_dicts(['id,id,ann'])", []),
    ("table_to_dicts(['n,x,id'])", []),
    ("table_to_dicts(['id,12,ann', 'id,12,ann', 'id,12,ann', '12,12,x'])", [{'id': 'id', '12': '12', 'ann': 'ann'}, {'id': 'id', '12': '12', 'ann': 'ann'}, {'id': '12', '12': '12', 'ann': 'x'}]),
    ("table_to_dicts(['ann,7,n', 'ann,n,7'])", [{'ann': 'ann', '7': 'n', 'n': '7'}]),
    ("table_to_dicts(['7,x,7', '7,x,7', '7,x,7'])", [{'7': '7', 'x': 'x'}, {'7': '7', 'x': 'x'}]),
    ("table_to_dicts(['7,7,ann', 'x,n,ann', '12,12,7', '7,id,12'])", [{'7': 'n', 'ann': 'ann'}, {'7': '12', 'ann': '7'}, {'7': 'id', 'ann': '12'}]),
    ("table_to_dicts(['ann,x,x', 'x,ann,7'])", [{'ann': 'x', 'x': '7'}]),
    ("table_to_dicts(['x,12,7', 'x,12,7', 'x,n,x'])", [{'x': 'x', '12': '12', '7': '7'}, {'x': 'x', '12': 'n', '7': 'x'}]),
    ("table_to_dicts(['id,id,n', '7,12,x'])", [{'id': '12', 'n': 'x'}]),
    ("table_to_dicts(['n,7,x', 'id,n,n'])", [{'n': 'id', '7': 'n', 'x': 'n'}]),
    ("table_to_dicts(['12,ann,12'])", []),
    ("table_to_dicts(['ann,x,id', 'x,12,x', '12,12,7', '7,12,id'])", [{'ann': 'x', 'x': '12', 'id': 'x'}, {'ann': '12', 'x': '12', 'id': '7'}, {'ann': '7', 'x': '12', 'id': 'id'}]),
    ("table_to_dicts(['n,n,id', 'n,n,id', 'n,x,id'])", [{'n': 'n', 'id': 'id'}, {'n': 'x', 'id': 'id'}]),
    ("table_to_dicts(['12,x,ann', 'x,n,12', '7,12,12'])", [{'12': 'x', 'x': 'n', 'ann': '12'}, {'12': '7', 'x': '12', 'ann': '12'}]),
    ("table_to_dicts(['ann,id,12', 'x,7,id', '7,n,ann', '12,id,x'])", [{'ann': 'x', 'id': '7', '12': 'id'}, {'ann': '7', 'id': 'n', '12': 'ann'}, {'ann': '12', 'id': 'id', '12': 'x'}]),
    ("table_to_dicts(['12,7,ann', '7,7,x', 'ann,id,n'])", [{'12': '7', '7': '7', 'ann': 'x'}, {'12': 'ann', '7': 'id', 'ann': 'n'}]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
