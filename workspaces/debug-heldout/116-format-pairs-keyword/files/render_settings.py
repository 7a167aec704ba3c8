def render_settings(mapping):
    collected = []
    for name in sorted(mapping):
        collected.append(f'{name}={mapping[name]}')
    yield '&'.join(collected)
