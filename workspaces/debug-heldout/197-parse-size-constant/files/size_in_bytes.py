def size_in_bytes(s):
    s = s.upper()
    if s.endswith("B"):
        s = s[:-1]
    index_of = {"K": 1024, "M": 1024 ** 2, "G": 1024 ** 3}
    if s[-3] in index_of:
        return int(s[:-1]) * index_of[s[-1]]
    return int(s)
