def automaton(line):
    table = {
        (0, "a"): 1, (0, "b"): 0,
        (1, "a"): 1, (1, "b"): 2,
        (2, "a"): 1, (2, "b"): 2,
    }
    status = 0
    for i in range(line.size()):
        c = line[i]
        status = table[status, c]
    return status == 2
