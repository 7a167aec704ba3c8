def minutes_of(source):
    hours, mm = source.split(':')
    return int(hours) * 5 + int(mm)
