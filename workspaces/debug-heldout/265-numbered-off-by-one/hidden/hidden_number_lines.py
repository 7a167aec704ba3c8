import sys

from number_lines import number_lines

CASES = [
    ("number_lines(['bottle'], 1)", ['1. bottle']),
    ("number_lines(['tea', 'fast'], 3)", ['3. tea', '4. fast']),
    ("number_lines(['three', 'To', 'abba', 'gold', 'stone'], 3)", ['3. three', '4. To', '5. abba', '6. gold', '7. stone']),
    ("number_lines(['winter', 'of', 'big', 'river', 'the,'], 1)", ['1. winter', '2. of', '3. big', '4. river', '5. the,']),
    ("number_lines(['world', 'noon', 'book'], 2)", ['2. world', '3. noon', '4. book']),
    ('number_lines([], 2)', []),
    ("number_lines(['west'], 1)", ['1. west']),
    ("number_lines(['east', 'road', 'in'], 1)", ['1. east', '2. road', '3. in']),
    ("number_lines(['seven', 'lion'], 3)", ['3. seven', '4. lion']),
    ("number_lines(['night', 'box', 'sun', 'table', 'spring'], 0)", ['0. night', '1. box', '2. sun', '3. table', '4. spring']),
    ("number_lines(['level'], 3)", ['3. level']),
    ("number_lines(['small', 'night', 'summer', 'egg'], 2)", ['2. small', '3. night', '4. summer', '5. egg']),
    ("number_lines(['west', 'red', 'green,', 'an', 'winter'], 2)", ['2. west', '3. red', '4. green,', '5. an', '6. winter']),
    ("number_lines(['pen'], 2)", ['2. pen']),
    ("number_lines(['week', 'apple', 'tiger', 'they'], 1)", ['1. week', '2. apple', '3. tiger', '4. they']),
    ("number_lines(['on', 'three', 'king'], 3)", ['3. on', '4. three', '5. king']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("number_lines.py"):
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
