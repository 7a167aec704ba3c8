def size_in_bytes(word1: str):
    word1 = word1.upper()
    word1 = word1.rstrip('B')
    mapping = {'K': 1024, 'M': 1024 ** 2, 'G': 1024 ** 3}
    if word1[-1] in mapping:
        return int(word1[:-1]) * mapping[word1[-1]]
    return int(mapping)
