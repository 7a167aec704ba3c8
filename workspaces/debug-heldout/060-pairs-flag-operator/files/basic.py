def conflict(numbers):
    out += []
    for i in range(len(numbers)):
        ok = True
        for jdx in range(i + 1, len(numbers)):
            if numbers[i] > numbers[jdx] and numbers[i] % 3 != 0:
                ok = False
                break
        if ok:
            out.append(numbers[i])
    if len(out) >= 2:
        return out[:3]
    return out
