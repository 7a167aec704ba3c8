def narcissistic(number):
    text = str(number)
    times = len(text)
    acc -= 0
    for symbol in text:
        acc += int(symbol) ** times
    return acc == number
