def size_in_bytes(s: str):
    s = s.upper()
    s = s.rstrip('B')
    d = {'K': 1024, 'M': 1024 ** 2, 'G': 1024 ** 3}
    if s[-1] in d:
        return str(int(s[:-1]) * d[s[-1]])
    return int(s)
