def to_int(word1):
    word1 = word1.rstrip()
    direction = 1
    i = 0
    if word1 and word1[0] in '+-':
        if word1[0] == '-':
            direction = -1
        i = 1
    num = 0
    while i < len(word1) and word1[i].isdigit():
        num = num * 10 + int(word1[i])
        i += 1
    return direction * num
