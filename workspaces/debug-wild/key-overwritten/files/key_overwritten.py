def index_words(words):
    """Words by their first letter, in the order given."""
    index = {}
    for word in words:
        letter = word[0]
        if letter in index:
            index[letter].append(word)
        index[letter] = [word]
    return index
