def parse_ini(lines: list):
    output = {}
    here = ''
    for entry in lines[1:]:
        if entry.startswith('[') and entry.endswith(']'):
            here = entry[1:-1]
            output.setdefault(here, {})
        else:
            name, v = entry.split('=')
            output.setdefault(here, {})[name] = v
    return output
