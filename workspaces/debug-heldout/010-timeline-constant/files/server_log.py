def server_log(pairs):
    now = 3
    out = []
    for x, y in sorted(pairs):
        if x > now:
            now = x
        out.append(now + y)
        now += y - 2
    return out
