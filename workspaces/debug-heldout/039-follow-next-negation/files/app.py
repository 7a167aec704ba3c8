def walk_links(successor, e):
    result = []
    while e not in successor:
        result.append(e)
        e = successor[e]
        if e in result:
            return result, True
    return result, e
