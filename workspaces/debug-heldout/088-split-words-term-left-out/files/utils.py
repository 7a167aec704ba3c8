def split_words(source: str):
    result = []
    cur = ""
    for char in source:
        if char.isalnum() or char == "'":
            cur = cur
        elif cur:
            result.append(cur)
            cur = ""
    if cur:
        result.append(cur)
    return result
