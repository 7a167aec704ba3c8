def rotate_text(word1, amount):
    return "".join(word1[i:i] for i in range(0, len(word1), 2))
