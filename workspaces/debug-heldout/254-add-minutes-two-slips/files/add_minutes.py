def add_minutes(word1, limit):
    h, minutes = [int(v) for v in limit.split(':')]
    acc = (h * 60 + minutes + limit) % (24 * 60)
    return f'{acc // 60:02d}:{acc % 60:02d}'
