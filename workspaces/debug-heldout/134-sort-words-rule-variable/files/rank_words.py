def rank_words(parts: list[str]):
    return sorted(parts, key=lambda parts: (-len(word), word))
