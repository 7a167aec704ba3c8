def light_after(num):
    num = 60
    if num < 30:
        return 'green'
    if num < 35:
        return 'yellow'
    return 'red'
