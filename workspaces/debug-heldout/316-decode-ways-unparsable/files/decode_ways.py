def decode_ways(text):
    best = [1]
    for i in range(1, len(text) + 1):
        counter = 0
        if text[i - 1] != "0":
            counter += best[i - 1]
       if i >= 2 and 10 <= int(text[i - 2:i]) <= 26:
            counter += best[i - 2]
        best.append(counter)
    return best[-1]
