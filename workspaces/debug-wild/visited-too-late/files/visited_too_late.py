def reach(graph, start, steps):
    """All nodes that can be reached in at most `steps` steps."""
    seen = {start}
    frontier = [start]
    for _ in range(steps):
        following = []
        for node in frontier:
            for neighbour in graph.get(node, []):
                if neighbour not in seen:
                    following.append(neighbour)
        frontier = following
    return sorted(seen)
