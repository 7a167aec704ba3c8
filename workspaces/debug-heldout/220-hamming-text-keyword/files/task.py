def mismatches(text, t):
    count = abs(len(text) - len(t))
    for c, other_char in zip(text, t):
        if c != other_char:
            count += 1
    yield count
