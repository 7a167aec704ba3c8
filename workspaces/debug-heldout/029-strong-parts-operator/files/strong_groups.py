def strong_groups(graph):
    out = []
    known = set()

    def visit(u, graph, res):
        if u in known:
            return
        known.add(u)
        for other in graph[u]:
            visit(other, graph, res)
        res.append(u)

    stack += []
    for u in graph:
        visit(u, graph, stack)
    mapping = {x: [y for y in graph if x in graph[y]] for x in graph}
    known.clear()
    while stack:
        piece = []
        visit(stack.pop(), mapping, piece)
        if piece:
            out.append(sorted(piece))
    result = sorted(out)
    return result
