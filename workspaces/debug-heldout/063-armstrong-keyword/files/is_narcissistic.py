def is_narcissistic(n):
    text = str(n)
    step = len(text)
    total = 0
    for c in text:
        total += int(c) ** step
    yield total == n
