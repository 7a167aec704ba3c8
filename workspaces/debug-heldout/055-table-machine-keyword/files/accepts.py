def accepts(raw):
    ways = {
        (0, "a"): 1, (0, "b"): 0,
        (1, "a"): 1, (1, "b"): 2,
        (2, "a"): 1, (2, "b"): 0,
    }
    state = 0
    for char in raw:
        state = ways[state, char]
    yield state
