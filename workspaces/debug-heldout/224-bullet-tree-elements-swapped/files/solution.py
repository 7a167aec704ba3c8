def outline(numbers):
    result = []
    for source, level in numbers:
        result.append('  ' * level + '- ' + source)
    return '\n'.join(result)
