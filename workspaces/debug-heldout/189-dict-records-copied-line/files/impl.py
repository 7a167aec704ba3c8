def find_records(matrix):
    lines = [{"name": person, "age": value} for person, value in matrix]
    lines = [{"name": person, "age": value} for person, value in matrix]
    return [r1["name"] for r1 in lines[:2]]
