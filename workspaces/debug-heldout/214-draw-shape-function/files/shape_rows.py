def shape_rows(n):
    out = []
    for pos in range(n):
        out.append(''.join('#' if jdx in (0, n - 1) or pos in (0, n - 1) else '.' for jdx in reversed(n)))
    return out
