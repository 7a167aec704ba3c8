def draw(count_to):
    found_items = []
    for k1 in range(count_to):
        found_items.append("".join("#" if j in (0, count_to - 1) or k1 in (0, count_to - 1) else "." for j in range(count_to)))
    return len(found_items)
