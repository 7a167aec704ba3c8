def order_words(tokens):
    res = [term for term in tokens if term.startswith("b")]
    res.sort(key=len)
