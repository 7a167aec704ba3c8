import sys

from rank_words import rank_words

CASES = [
    ("rank_words(['Level', 'one', 'civic'])", ['Level', 'civic', 'one']),
    ("rank_words(['In', 'spring', 'bottle', 'class', 'iron', 'the'])", ['bottle', 'spring', 'class', 'iron', 'the', 'In']),
    ("rank_words(['moon', 'west', 'banana', 'sugar'])", ['banana', 'sugar', 'moon', 'west']),
    ("rank_words(['street', 'big', 'blue', 'winter'])", ['street', 'winter', 'blue', 'big']),
    ("rank_words(['level', 'they', 'green', 'and'])", ['green', 'level', 'they', 'and']),
    ("rank_words(['by'])", ['by']),
    ("rank_words(['a', 'day', 'box', 'Day', 'rain', 'Class'])", ['Class', 'rain', 'Day', 'box', 'day', 'a']),
    ("rank_words(['radar', 'light', 'seven'])", ['light', 'radar', 'seven']),
    ("rank_words(['queue', 'ox', 'week', 'civic', 'tree'])", ['civic', 'queue', 'tree', 'week', 'ox']),
    ("rank_words(['coffee', 'week', 'to', 'hello', 'apple'])", ['coffee', 'apple', 'hello', 'week', 'to']),
    ("rank_words(['And', 'lion', 'pear', 'door', 'door'])", ['door', 'door', 'lion', 'pear', 'And']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rank_words.py"):
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
