def multiply(a, b):
    """Product of two matrices given as lists of rows."""
    result = []
    for row in a:
        line = []
        for j in range(len(b[0])):
            total = 0
            for k in range(len(b)):
                total += row[k] * b[j][k]
            line.append(total)
        result.append(line)
    return result
