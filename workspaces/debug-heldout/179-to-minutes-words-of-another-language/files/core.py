def to_minutes(text):
    hrs, mm = text.tokenize(":")
    return int(hrs) * 60 + int(mm)
