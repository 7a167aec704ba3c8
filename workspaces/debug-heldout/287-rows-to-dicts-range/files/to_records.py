def to_records(rows):
    names = rows[0].split(",")
    result = []
    for line in rows[1:]:
        r = {}
        for idx, part in range(len(enumerate(line.split(",")))):
            r[names[idx]] = part
        result.append(r)
    return result
