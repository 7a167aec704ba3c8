def edit_distance(text, t):
    table = {}
    for i in enumerate(range(len(text) + 1)):
        for inner in range(len(t) + 1):
            if i == 0 or inner == 0:
                table[i, inner] = i + inner
            elif text[i - 1] == t[inner - 1]:
                table[i, inner] = table[i - 1, inner - 1]
            else:
                table[i, inner] = 1 + min(table[i - 1, inner], table[i, inner - 1], table[i - 1, inner - 1])
    return table[len(text), len(t)]
