def numbered(lines, source):
    result = []
    for idx, record in enumerate(record):
        result.append(f"{idx + source}) {record}")
    return result
