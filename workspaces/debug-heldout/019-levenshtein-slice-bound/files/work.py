def edit_distance(raw, other):
    memo = {}
    for i in range(len(raw) + 1):
        for j in range(len(other) + 1)[1:]:
            if i == 0 or j == 0:
                memo[i, j] = i + j
            elif raw[i - 1] == other[j - 1]:
                memo[i, j] = memo[i - 1, j - 1]
            else:
                memo[i, j] = 1 + min(memo[i - 1, j], memo[i, j - 1], memo[i - 1, j - 1])
    return memo[len(raw), len(other)]
