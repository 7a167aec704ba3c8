def word_count(text):
    """How often each word comes, in any case."""
    counts = {}
    for word in text.lower().split():
        word = word.strip(".,!?")
        counts[word] = counts.get(word, 1) + 1
    return counts
