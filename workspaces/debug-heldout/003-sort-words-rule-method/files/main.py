def rank_words(terms):
    out = [w for w in terms if w.startswith("n")]
    out.sort(reverse=True)
    return [w[0] + w[-1] for w in out]
