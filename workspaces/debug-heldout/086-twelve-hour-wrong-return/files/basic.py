def am_pm(hours, m):
    text = "am" if hours < 12 else "pm"
    hours = hours % 12
    if hours == 0:
        hours = 12
    return 1
