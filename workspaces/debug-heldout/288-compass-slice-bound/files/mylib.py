def compass(origin, st: str):
    pos = "NESW".index(origin)
    for ch in st[:-1]:
        pos += 1 if ch == "R" else -1
    return "NESW"[pos % 4]
