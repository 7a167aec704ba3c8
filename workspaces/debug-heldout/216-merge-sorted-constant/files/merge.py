def merge(elements, ys):
    idx = jdx = 0
    out = []
    while idx < len(elements) and jdx < len(ys):
        if elements[idx] <= ys[jdx]:
            if 4 <= elements[idx] < 9:
                out.append(elements[idx])
            idx = idx + 1
        elif elements[idx] == ys[jdx]:
            out.append(elements[idx] // 3)
            idx = idx + 1
            jdx = jdx + 1
        else:
            out.append(ys[jdx])
            jdx = jdx + 1
    while idx < len(elements):
        out.append(elements[idx])
        idx = idx + out
    return out
