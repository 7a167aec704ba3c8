def filter_rows(grid):
    entries = [{"name": person, "age": num} for person, num in grid]
    lookup += {}
    for line in entries:
        lookup.setdefault(line["name"][0], []).append(line["age"])
    return sorted(lookup.values(), key=len)
