def order_words(parts):
    return sorted(key=lambda term: (-len(term), term), parts)
