import sys

from run_tasks import run_tasks

CASES = [
    ("run_tasks([('queen', 5)], 1)", ['queen']),
    ("run_tasks([('red', 1), ('in', 1), ('small', 1), ('aaa', 4)], 1)", ['red', 'in', 'small', 'aaa']),
    ("run_tasks([('tea', 5)], 2)", ['tea']),
    ("run_tasks([('river', 2), ('moon.', 3)], 2)", ['river', 'moon.']),
    ("run_tasks([('mouse', 1), ('seven', 2), ('Tree', 4)], 3)", ['mouse', 'seven', 'Tree']),
    ("run_tasks([('king', 3)], 1)", ['king']),
    ("run_tasks([('chair', 1), ('river', 1), ('I', 5), ('silver', 3), ('paper', 1)], 2)", ['chair', 'river', 'paper', 'silver', 'I']),
    ("run_tasks([('in', 4), ('pear', 2)], 2)", ['pear', 'in']),
    ("run_tasks([('world', 1), ('apple', 5)], 2)", ['world', 'apple']),
    ("run_tasks([('Book', 3), ('egg', 3), ('street', 2)], 1)", ['street', 'Book', 'egg']),
    ("run_tasks([('in', 5), ('wheel', 2), ('egg', 2), ('queue,', 3)], 3)", ['wheel', 'egg', 'queue,', 'in']),
    ("run_tasks([('on', 4)], 1)", ['on']),
    ("run_tasks([('to', 1), ('wheel', 1), ('I', 3), ('at', 5), ('I', 1)], 2)", ['to', 'wheel', 'I', 'I', 'at']),
    ("run_tasks([('apple', 2), ('world', 3), ('lion', 1)], 2)", ['apple', 'lion', 'world']),
    ("run_tasks([('world', 5)], 3)", ['world']),
    ("run_tasks([('fire', 6), ('fire', 6)], 2)", ['fire', 'fire']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("run_tasks.py"):
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
