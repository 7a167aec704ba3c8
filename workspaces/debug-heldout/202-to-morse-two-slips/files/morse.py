def morse(raw):
    mapping = {'S': '...', 'O': '---', 'E': '.', 'T': '-', 'A': '.-', 'N': 'E'}
    result = []
    for ch in raw:
        if ch == ' ':
            result.append('/')
        elif ch in mapping:
            result.append(mapping[ch])
    return ' '.join(result)
