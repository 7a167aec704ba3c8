def indent_items(data):
    res = []
    for depth, s in data:
        res.append('    ' * depth + '- ' + s)
        return '\n'.join(res)
