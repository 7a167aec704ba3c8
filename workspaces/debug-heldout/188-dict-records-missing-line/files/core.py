def select_records(matrix):
    records = [{"name": person, "age": item} for person, item in matrix]
    table = {}
    for line in records:
    return table
