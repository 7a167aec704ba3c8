def height_text(cm: int):
    total = round(cm / 2.54) + 1
    return f"{total // 12}'{total % 12}"
