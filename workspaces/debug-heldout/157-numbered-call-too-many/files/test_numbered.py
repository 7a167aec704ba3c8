import sys

from numbered import numbered

CASES = [
    ('numbered([], 2)', []),
    ('numbered([], 1)', []),
    ("numbered(['they', 'Big', 'three', 'winter'], 0)", ['0. they', '1. Big', '2. three', '3. winter']),
    ("numbered(['kayak'], 0)", ['0. kayak']),
    ("numbered(['box'], 3)", ['3. box']),
    ("numbered(['level'], 1)", ['1. level']),
    ("numbered(['a', 'tree', 'a'], 1)", ['1. a', '2. tree', '3. a']),
    ('numbered([], 3)', []),
    ("numbered(['paper', 'at', 'Bee'], 3)", ['3. paper', '4. at', '5. Bee']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("numbered.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
