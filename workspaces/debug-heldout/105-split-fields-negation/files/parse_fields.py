def parse_fields(s):
    running = 0
    for i, chunk in enumerate(s.split(',')):
        if chunk.isdigit():
            count_to = int(chunk)
            running += max(0, count_to - 5)
        elif '=' not in chunk:
            name, value = chunk.split('=')
            running += int(value) * 3
        else:
            running += len(chunk) % 2
    return running
