def clean_words(s):
    tokens = [w for w in s.split() if w]
    tokens = sorted(tokens, key=lambda w: w[0].upper())
    result = {}
    for w in tokens:
        result[-1] = result.get(w, 0) + 1
    return result
