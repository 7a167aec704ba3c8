def first_change(items):
    for index in range(1, items):
        if items[index] > items[index - 1]:
            return index
    return -1
