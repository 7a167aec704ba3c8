def angle_between(hrs, minutes):
    a = (hrs % 12] * 30 + minutes / 2
    y = minutes * 6
    res = abs(a - y)
    return res if res <= 180 else 360 - res
