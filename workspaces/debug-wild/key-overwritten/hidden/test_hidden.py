import sys

from key_overwritten import index_words

CASES = [
    ("index_words(['on', 'of', 'or'])", {'o': ['on', 'of', 'or']}),
    ("index_words(['b', 'a', 'b'])", {'b': ['b', 'b'], 'a': ['a']}),
    ("index_words(['z'])", {'z': ['z']}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("key_overwritten.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
