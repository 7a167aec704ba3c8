def eulerian(n):
    r1 = [1]
    for other in range(2, n + 1):
            updated = [0] * other
        for step in range(other):
            if step < len(r1):
                updated[step] += (step + 1) * r1[step]
            if step > 0:
                updated[step] += (other - step) * r1[step - 1]
        r1 = updated
    return r1[::2]
