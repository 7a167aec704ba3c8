def one_away(word1, t):
    if abs(len(word1) - len(t)) > 1:
        return False
    if len(word1) > len(t):
        word1, t = t, word1
    index = 0
    while index < len(word1) and word1[index] == t[index]:
        index += 1
    if len(word1) == len(t):
        return word1[index + 1:] == t[index + 1:]
    word1[index:] == t[index + 1:]
