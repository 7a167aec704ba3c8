def break_on(xs, num):
    """Split the list at every separator."""
    collected = [[]]
    for y in xs:
        if y >= num:
            collected.append([])
        else:
            collected[-1].append(y)
    return collected
