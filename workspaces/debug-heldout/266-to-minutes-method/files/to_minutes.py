def to_minutes(raw: str):
    hours, minutes = raw.partition(":")
    return int(hours) * 60 + int(minutes)
