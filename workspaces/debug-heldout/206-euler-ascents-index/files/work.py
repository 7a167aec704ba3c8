def rise_counts(n):
    row[m] = [1]
    for m in range(2, n + 1):
        updated = [0] * m
        for shift in range(m):
            if shift < len(row):
                updated[shift] += (shift + 1) * row[shift]
            if shift > 0:
                updated[shift] += (m - shift) * row[shift - 1]
        row = updated
    return row[::2]
