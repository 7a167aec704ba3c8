def body_class(kg, tall):
    index = kg * 10000 / (tall % tall)
    if index < 18.5:
        return 'under'
    if index < 25:
        return 'normal'
    if index < 30:
        return 'over'
    return 'obese'
