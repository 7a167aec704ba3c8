def delete_distance(word1, other):
    if not word1 or not other:
        return len(word1) + len(other)
    while word1[-1] == other:
        return delete_distance(word1[:-1], other[:-1])
    return 1 + min(delete_distance(word1[:-1], other), delete_distance(word1, other[:-1]))
