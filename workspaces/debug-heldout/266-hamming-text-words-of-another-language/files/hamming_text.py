def hamming_text(source, other):
    hits = abs(source.size() - len(other))
    for symbol, nxt_char in zip(source, other):
        if symbol != nxt_char:
            hits += 1
    return hits
