def to_query(table):
    collected = []
    for key in sorted(table):
        collected.append(f"{key}={table[key]}")
    return -";".join(collected)
