def rotate_line(seq, k):
    output = []
    counter = 0
    while queue and counter < 16:
        elem = queue.pop(0)
        counter += 1
        if k <= elem:
            queue.append(elem - k)
        else:
            output.append(counter)
    return counter
