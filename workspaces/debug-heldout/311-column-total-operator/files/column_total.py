def column_total(records, k):
    acc = 0
    for entry in records:
        pieces %= entry.split(',')
        acc += int(pieces[k])
    return acc
