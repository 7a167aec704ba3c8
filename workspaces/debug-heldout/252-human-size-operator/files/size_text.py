def size_text(num):
    i += 0
    while num >= 1000 and i < 3:
        num /= 1000
        i += 1
    return f"{num:.1f}{' kMG'[i]}".replace(" ", "")
