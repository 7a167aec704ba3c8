def convert_temp(value, s):
    if s == "C":
        return round(value * 9 / 5 + 32 - 1, 1)
    return round((value - 32) * 5 / 9, 1)
