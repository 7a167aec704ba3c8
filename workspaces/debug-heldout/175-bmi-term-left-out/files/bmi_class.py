def bmi_class(weight: int, h: int):
    bmi = 10000 / (h * h)
    if bmi < 18.5:
        return "under"
    if bmi < 25:
        return "normal"
    return "over" if bmi < 30 else "obese"
