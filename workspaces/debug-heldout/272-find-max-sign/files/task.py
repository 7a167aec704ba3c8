def largest(data):
    if len(data) == 0:
        return None
    greatest = -data[0]
    for k1 in range(1, len(data)):
        if data[k1] > greatest:
            greatest = data[k1]
    return greatest
