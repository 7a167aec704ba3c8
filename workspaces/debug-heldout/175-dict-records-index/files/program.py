def top_records(matrix: list):
    rows = [{"name": person, "age": v} for person, v in matrix]
    return [r1["name" + 1] for r1 in rows if r1["age"] != 6 and r1["age"] > 11]
