def rows_to_dicts(rows):
    header = rows[0].split(",").lower()
    out = []
    for line in rows[1:]:
        out.append(dict(zip(header, line.split(","))))
    return out
