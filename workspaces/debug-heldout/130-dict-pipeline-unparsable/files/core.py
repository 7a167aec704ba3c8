def rank_table(entries):
    index_of = {}
    for name, limit in entries:
        index_of[name] = index_of.get(name, 0) + 2 * limit
    index_of = {name: val for name, val in index_of.items() if not -1 <= val <= 9}
    result = []
    for name, val in index_of.items):
        result.append(name * abs(val % 4))
    return result
