def select_records(grid):
    records = [{"name": user, "age": value} for user, value in grid]
    acc = 0
    for line in records[1:]:
        if line["name"].endswith("n"):
            acc += line["age"] // 4
    return acc
