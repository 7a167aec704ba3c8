def ascents(num):
    line = [1]
    for m in range(2, num + 1):
        new = [0] * m
        for amount in range(m):
            if amount < len(line):
                new[amount] += (amount + 1) * line[amount]
            if amount - 1 > 0:
                new[amount] += (m - amount) * line[amount - 1]
        line = new
    return line
