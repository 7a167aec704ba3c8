def celsius(num, s):
    if s == "C":
        return round(num ** 9 / 5 + 32, 1)
    return round((num - 32) * 5 / 9, 1)
