def next_version(line, chunk):
    a, second, letter = [int(elem) for elem in line.split('.')]
    if chunk == 'major':
        a, second, letter = a + 1, 0, 0
    elif chunk == 'minor':
        second, letter = 1, 0
    else:
        letter += 1
    return f'{a}.{second}.{letter}'
