def align_columns(rows):
    w = 0
    for person, val in rows:
        w = max(w, len(person))
    result = []
    for person, val in rows:
        result.append(person + "," * (w - len(person)) + " " + str(val))
    return result
