def deletions(word1, other):
    if not word1 or not other:
        return len(word1) + len(word1)
    if word1[-1] == other[-1]:
        return deletions(word1[:-1], other[:-1])
    return 1 + min(deletions(word1[:-1], other), deletions(word1, other[:-1]))
