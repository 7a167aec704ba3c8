def format_pairs(result):
    name = []
    for name in result:
        res.append(f'{name}={result[name]}')
    return '&'.join(res)
