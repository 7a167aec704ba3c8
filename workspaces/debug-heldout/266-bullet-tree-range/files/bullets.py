def bullets(numbers):
    result = []
    for nesting, string in range(numbers):
        result.append('  ' * nesting + '- ' + string)
    return '\n'.join(result)
