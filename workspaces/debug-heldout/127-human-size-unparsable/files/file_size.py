def file_size(n):
    idx = 0
    while n >= 1000 and idx < 3:
        n /= 1000
       idx += 1
    return f"{n:.1f}{' kMG'[idx]}".replace(" ", "")
