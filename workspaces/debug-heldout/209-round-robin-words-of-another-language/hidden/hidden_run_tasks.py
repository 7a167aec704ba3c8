import sys

from run_tasks import run_tasks

CASES = [
    ("run_tasks([('mouse', 4), ('we', 1)], 1)", ['we', 'mouse']),
    ("run_tasks([('is', 4)], 2)", ['is']),
    ("run_tasks([('level', 5), ('coffee', 4), ('coffee', 4), ('level', 5), ('Jump', 6)], 1)", ['coffee', 'coffee', 'level', 'level', 'Jump']),
    ("run_tasks([('North', 5), ('at', 6), ('bread', 6), ('queue', 4), ('lion', 5)], 1)", ['queue', 'North', 'lion', 'at', 'bread']),
    ("run_tasks([('fire.', 3), ('fire.', 3), ('mouse', 1), ('abba', 3), ('aaa', 6)], 3)", ['fire.', 'fire.', 'mouse', 'abba', 'aaa']),
    ("run_tasks([('iron', 4), ('jump', 1), ('I', 1), ('east', 4)], 3)", ['jump', 'I', 'iron', 'east']),
    ('run_tasks([], 3)', []),
    ("run_tasks([('I,', 2)], 1)", ['I,']),
    ("run_tasks([('on', 1)], 3)", ['on']),
    ("run_tasks([('lamp', 5)], 1)", ['lamp']),
    ("run_tasks([('big', 5), ('chair', 2), ('ox', 2), ('ox', 2), ('Iron', 1)], 2)", ['chair', 'ox', 'ox', 'Iron', 'big']),
    ("run_tasks([('radar', 5), ('banana', 1)], 1)", ['banana', 'radar']),
    ("run_tasks([('one', 1), ('to', 1)], 2)", ['one', 'to']),
    ("run_tasks([('south', 4), ('sugar', 3)], 1)", ['sugar', 'south']),
    ("run_tasks([('level', 4), ('level', 4), ('tea', 2), ('street,', 1), ('slow', 2)], 1)", ['street,', 'tea', 'slow', 'level', 'level']),
    ("run_tasks([('coffee', 4), ('kayak', 1)], 1)", ['kayak', 'coffee']),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
