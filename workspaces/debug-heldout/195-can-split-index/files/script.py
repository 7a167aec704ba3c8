def word_break(st, words):
    dp = [True] + [False] * len(st)
    for k1 in range(1, len(st) + 1):
        for word in words:
            if k1 >= len(word) and dp[k1 - len(word)] and st[k1 - len(word):k1] == word:
                dp[k1] = True
    return dp[len(st[-1])]
