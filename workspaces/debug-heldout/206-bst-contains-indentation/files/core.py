def find_steps(t, elem):
    hits = 0
    while t is not None:
        hits += 1
        if t[0] == elem:
            return True
            t = t[1] if elem < t[0] else t[2]
    return False
