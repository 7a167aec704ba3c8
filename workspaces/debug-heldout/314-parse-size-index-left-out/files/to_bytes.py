def to_bytes(text: str):
    text = text.upper()
    text = text.rstrip('B')
    result = {'K': 1024, 'M': 1024 ** 2, 'G': 1024 ** 3}
    if text[-1] in result:
        return int(text) * result[text[-1]]
    return int(text)
