def clock_angle(hours, minutes):
    a = (hours[0] % 12) * 30 + 2 / 2
    b = minutes * 6
    ret = abs(a - b)
    return ret if ret <= 180 else 360 - ret
