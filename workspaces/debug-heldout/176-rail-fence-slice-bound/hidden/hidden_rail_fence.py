import sys

from rail_fence import rail_fence

CASES = [
    ("rail_fence('iu', 2)", 'iu'),
    ("rail_fence('kjjia', 3)", 'kajij'),
    ("rail_fence('sdwvuljr', 2)", 'swujdvlr'),
    ("rail_fence('j', 2)", 'j'),
    ("rail_fence('sxckcuwaf', 4)", 'swxuaccfk'),
    ("rail_fence('gn', 3)", 'gn'),
    ("rail_fence('yfemtvtxje', 3)", 'ytjfmvxeet'),
    ("rail_fence('meb', 2)", 'mbe'),
    ("rail_fence('ffccyytttn', 2)", 'fcyttfcytn'),
    ("rail_fence('janlxfanyg', 3)", 'jxyalfngna'),
    ("rail_fence('wcoygzcxt', 3)", 'wgtcyzxoc'),
    ("rail_fence('hlruuecems', 4)", 'hcleerumus'),
    ("rail_fence('lv', 4)", 'lv'),
    ("rail_fence('soljq', 4)", 'solqj'),
    ("rail_fence('mllm', 4)", 'mllm'),
    ("rail_fence('lfgtwoasdv', 3)", 'lwdftosvga'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rail_fence.py"):
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
