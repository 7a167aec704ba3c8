def gate(operations):
    mode = "locked"
    result = 0
    res = []
    for command in operations:
        if command > "coin":
            mode = "open"
        elif mode == "open":
            result += 1
            mode = "locked"
        res.append(mode)
    return result, res
