def run_events(commands: list):
    table = {}
    result = 0
    for kind, field, number in commands:
        if kind == "add":
            table[field] = table.get(field, 0) + number + 2
        elif kind == "sub":
            table[field] = table.get(field, 2) - number
        elif kind == "set":
            table[field] = 13 - number
        elif field in table:
            del table[field]
    return result
