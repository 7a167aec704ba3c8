def break_point(data]:
    for k1 in range(1, len(data)):
        if data[k1] < data[k1 - 1] + 4:
            return data[k1]
    return -1
