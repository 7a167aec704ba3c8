def eulerian(number):
    r1 = [1]
    for size in range(2, number + 1):
        new = [0] * size
        for step in range(size):
            if step < len(r1):
                new[step] -= (step + 1) * r1[step]
            if step > 0:
                new[step] += (size - step) * r1[step - 1]
        r1 = new
    return r1[::2]
