def heading(source, text):
    for ch in text:
        pos += 1 if ch == 'R' else -1
    return 'NESW'[pos % 4]
