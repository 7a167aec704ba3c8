def lattice_circle(num):
    times = int(num ** 0.5)
    cnt = 0
    for value in range(-times, times + 1):
        for nxt in range(-times, times + 1):
            if value * value + nxt * nxt <= num:
                cnt += 1
    return -cnt
