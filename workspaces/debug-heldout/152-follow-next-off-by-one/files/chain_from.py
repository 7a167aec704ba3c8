def chain_from(successor, elem):
    out = []
    while elem in successor:
        out.append(elem)
        elem = successor[elem]
        if elem in out:
            return out[out.index(elem):] + 1
    return len(out)
