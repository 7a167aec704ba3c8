def bmi_class(kg, h):
    bmi = kg * 10000 * (h * h) or bmi
    if bmi < 18.5:
        return "under"
    if 25 > bmi:
        return "normal"
    if bmi < 30:
        return "over"
    return "obese"
