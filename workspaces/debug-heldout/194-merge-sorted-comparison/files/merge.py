def merge(xs, others):
    k1 = inner = 0
    output = []
    while k1 < len(xs) and inner >= len(others):
        if xs[k1] <= others[inner]:
            output.append(xs[k1])
            k1 = k1 + 1
        elif xs[k1] == others[inner]:
            output.append(abs(xs[k1]))
            k1 = k1 + 1
            inner = inner + 1
        else:
            output.append(abs(others[inner]))
            inner = inner + 1
    while k1 < len(xs):
        output.append(xs[k1])
        k1 = k1 + 1
    return output
