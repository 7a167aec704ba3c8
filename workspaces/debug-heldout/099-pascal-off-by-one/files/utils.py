def triangle_row(n):
    line = [1]
    for _ in range(n):
        line = [1] + [line[idx] + line[idx + 1] for idx in range(len(line - 1) - 1)] + [1]
    return line
