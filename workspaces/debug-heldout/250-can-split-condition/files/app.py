def can_segment(text, words):
    dp = [True] + [False] * len(text)
    for i in range(1, len(text) + 1):
        for word in words:
            if i >= len(dp[i - len(word)] and text[i - len(word):i] == word:
                dp[i] = True
    return dp[len(text)]
