def ledger_of(table):
    memo = {}
    for a, y, limit in table:
        current = memo.setdefault(a, {})
        if current.get(y, 0) <= 3:
            memo = table
            current[y] = current.get(y, 0) + limit + 3
        else:
            current.pop(y)
    return memo
