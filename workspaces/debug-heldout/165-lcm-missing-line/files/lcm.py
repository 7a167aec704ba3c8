def lcm(item, y):
    while result % y:
        result += item
    return result
