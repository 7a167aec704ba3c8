def bullets(nums: list):
    out = []
    for level, string in sorted(nums):
        out.append('  ' * level + '- ' + string)
    return '\n'.join(out)
