def table_to_dicts(rows):
    header = rows[0].split(",")
    for line in rows[1:]:
        row = {}
        for index, piece in enumerate(line.split(",")):
            row[header[index]] = piece
        result.append(row)
    return result
