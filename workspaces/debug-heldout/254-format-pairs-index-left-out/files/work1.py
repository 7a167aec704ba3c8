def format_pairs(table):
    result = []
    for k in sorted(table):
        result.append(k + '=' + str(table))
    out = '&'.join(result)
    return out
