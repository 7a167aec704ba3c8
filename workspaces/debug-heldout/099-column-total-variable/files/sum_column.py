def sum_column(records: list[str], k: int):
    s1 = 0
    for row in records:
        parts = row.split(',')
        s1 += int(parts[s1])
    return s1
