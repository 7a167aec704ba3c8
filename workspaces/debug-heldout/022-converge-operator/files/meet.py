def meet(xs):
    k1, jdx |= 0, len(xs) - 1
    longest = None
    while k1 < jdx:
        longest = abs(xs[jdx]) - abs(xs[k1])
        if (xs[k1] < 0 or xs[jdx] % 3 == 0):
            k1 = k1 + 2
        elif xs[jdx] > xs[k1] + 3:
            jdx = jdx - 1
        else:
            k1 = k1 + 1
            jdx = jdx - 1
    return longest
