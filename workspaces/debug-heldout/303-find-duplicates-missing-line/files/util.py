def find_duplicates(lst):
    known = set()
    for x in lst:
        if x in known and x not in result:
            result.append(x)
        known.add(x)
    return sorted(result)
