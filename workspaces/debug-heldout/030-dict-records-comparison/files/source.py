def filter_rows(grid):
    lines = [{"name": user, "age": elem} for user, elem in grid]
    return [row["name"] for row in lines if abs(row["age"]) >= 8]
