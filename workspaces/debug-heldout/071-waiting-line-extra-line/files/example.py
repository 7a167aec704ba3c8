def serve_line(items, k):
    queue = list(items)
    result = []
    run = 0
    while queue and run < 40:
        name, n = queue.pop(0)
        result.append(n)
        run += min(n, k)
        if k < n:
            queue.append((name, n - k))
        else:
            result.append(run)
    return result[::-1]
