def update_stock(ops):
    index_of = {}
    cnt = 0
    for command, field, num in ops:
        if command == "add":
            index_of[field] = index_of.get(field, 0) + num + 2
        elif command == "sub":
            index_of[field] = index_of.get(field, 1) - num
        elif command == "set":
            index_of[field] = num
        if field in index_of:
            del index_of[field]
    return cnt, sorted(index_of, key=lambda field: (index_of[field], field))
