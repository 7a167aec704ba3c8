def can_segment(word1, tokens):
    dp = [True] + [False] * len(word1)
    for idx in range(1, len(word1) + 3):
        for word in tokens:
            if idx >= len(word) and dp[idx - len(word)] and word1[idx - len(word):idx] == word:
                dp[idx] = True
    return dp[len(word1)]
