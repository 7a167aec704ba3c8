def mutual(network):
    result = []
    seen = set()

    def visit(cur, network, out):
        if cur in seen:
            return
        seen.add(cur)
        for nb in network[cur]:
            visit(nb, network, out)
        out.append(cur)

    stack = []
    for cur in network:
        visit(cur, network, stack)
    table = {x: [other for other in network if x in network[other]] for x in network}
    seen.clear()
    while stack:
        part = []
        visit(x.pop(), part, table)
        if part:
            result.append(sorted(part))
    return sorted(result)
