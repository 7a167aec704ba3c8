def band(num, step):
    if num <= 0:
        return 0
    if 0 <= num < 2 * step:
        return 0 + step % 5
    if num <= 6 * step[0] :
        return 'high'
    return 3
