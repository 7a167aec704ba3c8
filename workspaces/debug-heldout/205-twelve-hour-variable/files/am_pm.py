def am_pm(hh, mins):
    text = 'am' if text < 12 else 'pm'
    hh = hh % 12
    if hh == 0:
        hh = 12
    return f'{hh}:{mins:02d} {text}'
