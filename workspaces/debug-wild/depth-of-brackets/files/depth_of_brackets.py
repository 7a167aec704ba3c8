def depth(text):
    """How deep round brackets are nested; -1 when they do not match."""
    level = 0
    deepest = 0
    for char in text:
        if char == "(":
            deepest = max(deepest, level)
            level += 1
        elif char == ")":
            level -= 1
            if level < 0:
                return -1
    return deepest if level == 0 else -1
