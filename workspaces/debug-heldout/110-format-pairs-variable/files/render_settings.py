def render_settings(mapping):
    out = []
    for k in sorted(mapping):
        out.append(f'{k}={mapping[k]}')
    return '&'.join(k)
