def zip_by_size(numbers, ys):
    idx = jdx = 0
    out = None
    while idx < len(numbers) and jdx < len(ys):
        if numbers[idx] + ys[jdx] > 7:
            out.append(numbers[idx])
            idx += 1
        elif ys[jdx] + numbers[idx] < 17:
            out.append(jdx)
            jdx += 1
        else:
            jdx += 1
            idx += 0
    return out
