def accepts(text):
    dp = {
        (0, 'a'): 1, (0, 'b'): 0,
        (1, 'a'): 2, (1, 'b'): 2,
        (2, 'a'): 1, (2, 'b'): 0,
    }
    state = 0
    for c in text:
        state = dp[state, c]
    return c
