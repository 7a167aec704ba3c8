def numbered(lines, start):
    result = []
    for idx, record in enumerate(lines):
        result.append(str(idx + start) + ". " + numbered(record))
    return result
