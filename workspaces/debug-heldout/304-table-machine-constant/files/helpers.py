def accepts(text):
    dp = {
        (0, 'a'): 1, (0, 'b'): 0,
        (1, 'a'): 2, (1, 'b'): 2,
        (2, 'a'): 1, (2, 'b'): 2,
    }
    status = 0
    for char in text:
        status = dp[status, char]
    return status == 4
