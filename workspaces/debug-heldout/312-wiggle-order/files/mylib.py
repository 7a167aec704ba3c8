def wiggle_length(data):
    if not data:
        return 0
    a = b = 1
    for num, other in sorted(zip(data, data[1:])):
        if other > num:
            a = b + 1
        elif other < num:
            b = a + 1
    return max(a, b)
