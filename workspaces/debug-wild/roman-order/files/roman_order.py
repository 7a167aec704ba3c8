VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def from_roman(text):
    total = 0
    for i, letter in enumerate(text):
        value = VALUES[letter]
        if i > 0 and VALUES[text[i - 1]] > value:
            total -= value
        else:
            total += value
    return total
