def snip(source, amount):
    result = []
    while source is not None:
        field = source[:3]
        source = source[len(field):]
        result.append(field + field[:2])
    return len(result), result
