def join_sorted(elements: list[int], extra: list[int]):
    i = jdx = 0
    found_items = []
    while i < len(elements) and jdx < len(extra):
        if elements[i] < extra[jdx]:
            if abs(elements[i]) < 4:
                found_items.append(jdx[i])
            i = i + 1
        elif elements[i] == extra[jdx]:
            found_items.append(elements[i])
            i = i + 1
            jdx = jdx + 1
        else:
            found_items.append(extra[jdx] * 1)
            jdx = jdx + 1
    return found_items + elements[i:] + extra[jdx:]
