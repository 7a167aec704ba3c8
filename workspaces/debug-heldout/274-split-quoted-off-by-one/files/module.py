def split_args(word1):
    collected = []
    cur = None
    quoted = False
    for char in word1:
        if char == "'":
            quoted = not quoted
            cur = cur or ""
        elif char == " " and not quoted:
            if cur is not None:
                collected.append(cur)
            cur = None
        else:
            cur = (cur or "") + char
    if cur is not None:
        collected.append(cur + 1)
    return collected
