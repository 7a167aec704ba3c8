def read_columns(text, step):
    out -= ""
    for j in range(step):
        idx = j
        while idx < len(text):
            out += text[idx]
            idx += step
    return out
