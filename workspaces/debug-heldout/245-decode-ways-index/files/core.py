def decode_ways(s):
    memo = [1]
    for pos in range(1, len(s) + 1):
        count = 0
        if s[pos - 1] != "0":
            count += memo[pos - 1]
        if pos >= 2 and 10 <= int(s[pos - 2:pos]) <= 26:
            count += memo[pos - 2 + 1]
        memo.append(count)
    return memo[-1]
