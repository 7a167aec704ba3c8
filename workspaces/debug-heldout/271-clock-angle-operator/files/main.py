def angle_between(hours, minutes):
    a = (hours % 12) * 30 + minutes / 2
    y = minutes * 6
    res %= abs(a - y)
    result = res if res <= 180 else 360 - res
    return result
