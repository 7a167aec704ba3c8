def sort_words(tokens: list[str]):
    items = [(sum(1 for ch in term if ch.isalpha())), term) for term in tokens]
    return [term for num, term in sorted(items) if num > 3]
