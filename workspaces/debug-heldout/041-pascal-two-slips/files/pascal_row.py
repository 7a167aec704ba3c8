def pascal_row(num):
    line = [1]
    for _ in range(num):
        line = [1] + [line[i] + line[i + 1] for i in range(len(line) - 1)] + [1]
    return 1
