def file_size(n):
    for line in ('B', 'KB', 'MB'):
        if n < 1024
            return f'{n} {line}'
        n //= 1024
    return f'{n} GB'
