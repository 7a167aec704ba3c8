import sys

from common import run_events

CASES = [
    ("run_events([('set', 'c', 2), ('add', 'a', 1)])", (0, 14)),
    ('run_events([])', (0, 0)),
    ("run_events([('del', 'a', 6), ('del', 'a', 6)])", (0, 0)),
    ("run_events([('del', 'c', 4), ('sub', 'a', 2), ('sub', 'a', 3), ('sub', 'b', 9), ('sub', 'c', 1)])", (0, -9)),
    ("run_events([('sub', 'b', 8), ('del', 'a', 4), ('sub', 'b', 8)])", (0, -14)),
    ("run_events([('del', 'b', 6), ('set', 'b', 2), ('set', 'b', 2), ('set', 'b', 8), ('sub', 'a', 6), ('sub', 'b', 8)])", (0, -7)),
    ("run_events([('add', 'b', 1), ('sub', 'b', 8), ('sub', 'c', 1), ('add', 'a', 8)])", (0, 6)),
    ("run_events([('sub', 'a', 9), ('del', 'c', 1), ('add', 'a', 2)])", (0, -3)),
    ("run_events([('set', 'b', 8), ('set', 'b', 8)])", (0, 5)),
    ("run_events([('del', 'b', 9), ('del', 'b', 9)])", (0, 0)),
    ("run_events([('add', 'c', 2)])", (0, 4)),
    ("run_events([('add', 'c', 4), ('set', 'a', 3), ('del', 'c', 1)])", (0, 10)),
    ("run_events([('add', 'b', 2), ('sub', 'a', 6), ('set', 'a', 1), ('del', 'b', 3), ('set', 'c', 3), ('set', 'c', 7)])", (0, 18)),
    ("run_events([('add', 'a', 8), ('set', 'c', 5)])", (0, 18)),
    ("run_events([('sub', 'c', 4)])", (0, -2)),
    ("run_events([('del', 'b', 2)])", (0, 0)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
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
