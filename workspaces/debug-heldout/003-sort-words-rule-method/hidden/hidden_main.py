import sys

from main import rank_words

CASES = [
    ("rank_words(['fire', 'banana'])", []),
    ("rank_words(['Fire!'])", []),
    ("rank_words(['stone', 'street', 'on', 'slow', 'class', 'small', 'you'])", ['on']),
    ("rank_words(['banana', 'jump', 'class', 'cat', 'lion', 'in?'])", ['ln']),
    ("rank_words(['by', 'wheel', 'jump', 'table', 'level', 'wheel', 'apple'])", []),
    ("rank_words(['run'])", ['rn']),
    ("rank_words(['an', 'sun'])", ['sn', 'an']),
    ("rank_words(['door!', 'a', 'at', 'radar', 'is', 'door', 'moon'])", ['mn']),
    ("rank_words(['pen,', 'iron', 'abba', 'summer', 'queen'])", ['qn', 'in']),
    ("rank_words(['moon', 'king', 'abba'])", ['mn']),
    ("rank_words(['cat', 'eye!'])", []),
    ("rank_words(['fast', 'queue'])", []),
    ("rank_words(['table', 'one', 'they', 'noon', 'you'])", ['nn']),
    ("rank_words(['civic'])", []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("main.py"):
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
