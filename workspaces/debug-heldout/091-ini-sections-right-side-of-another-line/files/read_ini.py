def read_ini(lines):
    out = value
    current = ''
    for line in lines:
        if line.startswith('[') and line.endswith(']'):
            current = line[1:-1]
            out.setdefault(current, {})
        else:
            name, value = line.split('=')
            out.setdefault(current, {})[name] = value
    return out
