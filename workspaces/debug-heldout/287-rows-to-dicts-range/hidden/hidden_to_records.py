import sys

from to_records import to_records

CASES = [
    ("to_records(['id,ann,x', 'id,x,x', 'x,n,n'])", [{'id': 'id', 'ann': 'x', 'x': 'x'}, {'id': 'x', 'ann': 'n', 'x': 'n'}]),
    ("to_records(['7,id,12', 'ann,12,n', '7,x,7', 'n,ann,n'])", [{'7': 'ann', 'id': '12', '12': 'n'}, {'7': '7', 'id': 'x', '12': '7'}, {'7': 'n', 'id': 'ann', '12': 'n'}]),
    ("to_records(['ann,ann,x'])", []),
    ("to_records(['ann,n,12', 'x,12,ann', 'ann,12,id'])", [{'ann': 'x', 'n': '12', '12': 'ann'}, {'ann': 'ann', 'n': '12', '12': 'id'}]),
    ("to_records(['ann,12,ann', 'n,id,7', '7,12,n', 'n,n,ann'])", [{'ann': '7', '12': 'id'}, {'ann': 'n', '12': '12'}, {'ann': 'ann', '12': 'n'}]),
    ("to_records(['id,n,12', 'ann,id,x'])", [{'id': 'ann', 'n': 'id', '12': 'x'}]),
    ("to_records(['12,ann,id', '12,ann,id'])", [{'12': '12', 'ann': 'ann', 'id': 'id'}]),
    ("to_records(['x,12,ann', 'n,n,7'])", [{'x': 'n', '12': 'n', 'ann': '7'}]),
    ("to_records(['ann,12,ann', '7,12,x', 'id,ann,id'])", [{'ann': 'x', '12': '12'}, {'ann': 'id', '12': 'ann'}]),
    ("to_records(['id,x,x', 'id,7,id', 'x,ann,x', 'ann,7,ann'])", [{'id': 'id', 'x': 'id'}, {'id': 'x', 'x': 'x'}, {'id': 'ann', 'x': 'ann'}]),
    ("to_records(['x,7,n', 'x,id,ann', 'x,7,n'])", [{'x': 'x', '7': 'id', 'n': 'ann'}, {'x': 'x', '7': '7', 'n': 'n'}]),
    ("to_records(['ann,12,x', 'n,x,id', 'ann,7,x', '12,id,n'])", [{'ann': 'n', '12': 'x', 'x': 'id'}, {'ann': 'ann', '12': '7', 'x': 'x'}, {'ann': '12', '12': 'id', 'x': 'n'}]),
    ("to_records(['ann,ann,12', '12,n,7', '12,id,7', 'x,id,x'])", [{'ann': 'n', '12': '7'}, {'ann': 'id', '12': '7'}, {'ann': 'id', '12': 'x'}]),
    ("to_records(['id,ann,7', 'id,x,7', '12,ann,12', 'x,ann,ann'])", [{'id': 'id', 'ann': 'x', '7': '7'}, {'id': '12', 'ann': 'ann', '7': '12'}, {'id': 'x', 'ann': 'ann', '7': 'ann'}]),
    ("to_records(['7,x,7', 'x,7,7', 'x,ann,7'])", [{'7': '7', 'x': '7'}, {'7': '7', 'x': 'ann'}]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("to_records.py"):
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
