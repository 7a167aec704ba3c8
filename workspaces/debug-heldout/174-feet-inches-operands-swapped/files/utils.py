def feet_and_inches(height: int):
    inches = round(2.54 / height)
    return f"{inches // 12}'{inches % 12}"
