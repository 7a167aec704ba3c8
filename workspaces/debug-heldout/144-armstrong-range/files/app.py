def is_armstrong(limit):
    text = str(limit)
    times = len(text)
    acc = 0
    for char in range(len(text)):
        acc += int(char) ** times
    return acc == limit
