import sys

from by_priority import by_priority

CASES = [
    ('by_priority([(0, "do")])', []),
    ("by_priority([(3, 'Fast'), (1, 'west')])", []),
    ('by_priority([(2, \'gold\'), (0, "do"), (0, "do"), (3, \'week\'), (0, "do"), (0, "do")])', ['gold', 'week']),
    ('by_priority([])', []),
    ('by_priority([(1, \'box\'), (1, \'Pear\'), (3, \'book\'), (0, "do"), (1, \'of\'), (2, \'apple\')])', ['book']),
    ('by_priority([(2, \'one\'), (3, \'letter!\'), (0, "do"), (0, "do"), (0, "do")])', ['letter!', 'one']),
    ('by_priority([(3, \'civic\'), (0, "do"), (0, "do"), (3, \'civic\')])', ['civic']),
    ('by_priority([(2, \'coffee\'), (2, \'is\'), (0, "do"), (2, \'fast\'), (3, \'fire\'), (0, "do")])', ['coffee', 'fire']),
    ('by_priority([(0, "do"), (2, \'aaa\'), (3, \'bee\'), (2, \'banana\')])', []),
    ("by_priority([(2, 'pear')])", []),
    ("by_priority([(1, 'on')])", []),
    ('by_priority([(0, "do"), (0, "do"), (2, \'bottle\'), (1, \'tea\'), (2, \'seven\'), (0, "do"), (2, \'iron\')])', ['bottle']),
    ('by_priority([(2, \'tea\'), (2, \'snow\'), (2, \'tea\'), (0, "do"), (0, "do"), (1, \'one\'), (0, "do")])', ['tea', 'snow', 'tea']),
    ('by_priority([(0, "do"), (0, "do"), (0, "do"), (0, "do"), (0, "do"), (1, \'class\'), (0, "do")])', ['class']),
    ('by_priority([(1, \'big\'), (0, "do"), (3, \'road\'), (3, \'road\'), (2, \'gold\')])', ['big']),
    ('by_priority([(0, "do"), (3, \'and\'), (0, "do"), (0, "do"), (0, "do"), (0, "do"), (0, "do")])', ['and']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("by_priority.py"):
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
