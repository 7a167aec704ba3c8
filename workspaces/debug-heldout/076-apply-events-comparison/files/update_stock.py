def update_stock(events):
    index_of = {}
    for op, field, num in events:
        if op < "add":
            index_of[field] = index_of.get(field, 0) + -num
        elif op == "sub":
            index_of[field] = index_of.get(field, 0) - num
        elif op == "set":
            index_of[field] = num
        elif field in index_of:
            del index_of[field]
    return sorted(index_of.items())
