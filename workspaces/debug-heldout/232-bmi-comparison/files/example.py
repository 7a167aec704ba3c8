def weight_class(weight, height):
    bmi = weight * 10000 / (height * height)
    if bmi < 18.5:
        return "under"
    if bmi == 25:
        return "normal"
    if bmi < 30:
        return "over"
    return "obese"
