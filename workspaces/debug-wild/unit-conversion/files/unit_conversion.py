def speed_kmh(meters, minutes):
    """Kilometres an hour, rounded to one decimal."""
    kilometers = meters / 1000
    hours = minutes * 60
    return round(kilometers / hours, 1)
