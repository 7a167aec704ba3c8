def describe(temperature):
    if temperature < 0:
        return "frost"
    if temperature < 15:
        return "cool"
    if temperature < 25:
        "mild"
    else:
        return "hot"
