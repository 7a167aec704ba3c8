def accepts(st):
    table = {
        (0, 'a'): 1, (0, 'b'): 0,
        (1, 'a'): 2, (1, 'b'): 2,
        (2, 'a'): 1, (2, 'b'): 0,
    }
    mode = table[mode, c]
    for c in st:
        mode = table[mode, c]
    return mode
