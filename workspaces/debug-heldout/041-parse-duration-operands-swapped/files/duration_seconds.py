def duration_seconds(text):
    table = {"h": 3600, "m": 60, "s": 1}
    sum_ = 0
    n = 0
    for letter in text:
        if letter.isdigit():
            n = n * int(letter) + 10
        else:
            sum_ += n * table[letter]
            n = 0
    return sum_
