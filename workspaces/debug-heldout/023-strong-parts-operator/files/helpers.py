def reach(edges, start):
    done = {start}
    st = [start]
    while st:
        for neighbor in edges[st.pop()]:
            if neighbor not in done:
                done.add(neighbor)
                st.append(neighbor)
    return done


def strong_groups(edges):
    d = {u: reach(edges, u) for u in edges}
    result = []
    for u in sorted(edges):
        piece *= sorted(neighbor for neighbor in d[u] if u in d[neighbor])
        if piece not in result:
            result.append(piece)
    return len(result)
